import { request as httpRequest } from "node:http";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUser } from "../../cli/people.ts";
import { setupUserId } from "../../crm/setup/firstRecords.ts";
import { createClient, issueToken } from "../../engine/access/clients.ts";
import { newSignInLink, openSession, setPassword } from "../../engine/access/people.ts";
import { createApp } from "../../engine/http/app.ts";
import { openWorld, personOf, useWorld } from "../world.ts";

const world = useWorld();
const goodPassword = "a long and quiet night";

/** A Salesperson with a password and an e-mail address of their own. */
async function newPerson(password = goodPassword) {
  const email = `${randomUUID()}@filon.test`;
  const id = await createUser(world, { email, firstname: "Lou", lastname: "Test", role: "Salesperson" });
  await setPassword(world.database, id, password);
  return { id, email, password };
}

interface Sent {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  readonly url?: string;
}

async function send(method: string, path: string, { body, cookie, headers, url = world.url }: Sent = {}) {
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const [setCookie = ""] = response.headers.getSetCookie();
  return {
    status: response.status,
    headers: response.headers,
    setCookie,
    cookie: setCookie.split(";")[0] ?? "",
    // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever is answered
    body: (isJson && text ? JSON.parse(text) : {}) as any,
  };
}

const signIn = (email: string, password: string, more: Sent = {}) =>
  send("POST", "/api/session", { ...more, body: { email, password } });
const sessionOf = async (cookie: string) => (await send("GET", "/api/session", { cookie })).body;
const run = (text: string, ...values: unknown[]) => world.database.run({ text, values });

describe("a session", () => {
  it("is a cookie that scripts cannot read and other sites do not get, for two weeks", async () => {
    const { email, password, id } = await newPerson();

    const { status, setCookie, cookie } = await signIn(` ${email.toUpperCase()} `, password);

    expect(status).toBe(204);
    expect(setCookie).toMatch(/^filon_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
    expect(await sessionOf(cookie)).toEqual({
      signedIn: true,
      user: { id, fullName: "Lou Test", email },
      mustChoosePassword: false,
    });
  });

  it("ends with signing out, on the server too", async () => {
    const { email, password } = await newPerson();
    const { cookie } = await signIn(email, password);

    const { status, setCookie } = await send("DELETE", "/api/session", { cookie });

    expect([status, setCookie]).toEqual([204, expect.stringContaining("filon_session=; Path=/; HttpOnly")]);
    expect(setCookie).toContain("Max-Age=0");
    expect(await sessionOf(cookie)).toEqual({ signedIn: false, firstRun: false });
    expect((await send("GET", "/api/data/v9.2/leads", { cookie })).status).toBe(401);
  });

  it("is over when its time has come, and is swept away by the next one", async () => {
    const { id, email, password } = await newPerson();
    const { cookie } = await signIn(email, password);
    await run("UPDATE filon_session SET expireson = now() - interval '1 second' WHERE systemuserid = $1::uuid", id);

    expect(await sessionOf(cookie)).toMatchObject({ signedIn: false });
    await signIn(email, password);

    expect(await run("SELECT count(*)::int FROM filon_session WHERE systemuserid = $1::uuid", id)).toEqual([[1]]);
  });

  it("is Secure, and not local, behind a proxy that speaks HTTPS", async () => {
    const { email, password } = await newPerson();
    const app = createApp({
      context: world.context,
      timeZone: "UTC",
      webFolder: null,
      log: false,
      trustProxy: true,
    });
    await app.ready();
    const headers = {
      "x-forwarded-proto": "https",
      "x-forwarded-host": "crm.norfield.test",
      "x-forwarded-for": "198.51.100.7",
    };

    const signedIn = await app.inject({
      method: "POST",
      url: "/api/session",
      headers: { ...headers, origin: "https://crm.norfield.test" },
      payload: { email, password },
    });
    const elsewhere = await app.inject({
      method: "POST",
      url: "/api/session",
      headers: { ...headers, origin: "https://evil.test" },
      payload: { email, password },
    });

    expect([signedIn.statusCode, elsewhere.statusCode]).toEqual([204, 403]);
    expect(signedIn.headers["set-cookie"]).toMatch(/; Secure$/);
    await app.close();
  });

  it("is refused to a user who is disabled, and ends for one who was signed in", async () => {
    const { id, email, password } = await newPerson();
    const { cookie } = await signIn(email, password);
    await world.as("ada").patch(`systemusers(${id})`, { isdisabled: true });

    expect((await signIn(email, password)).body.error.code).toBe("signInRefused");
    await expect.poll(async () => (await send("GET", "/api/data/v9.2/leads", { cookie })).status).toBe(401);
  });
});

describe("a wrong password", () => {
  it("is answered like an unknown e-mail address, in about the same time", async () => {
    const { email } = await newPerson();
    const timed = async (address: string) => {
      const started = performance.now();
      const { status, body } = await signIn(address, "not the password");
      return { status, body, ms: performance.now() - started };
    };
    await timed(`${randomUUID()}@filon.test`);

    const wrong: Awaited<ReturnType<typeof timed>>[] = [];
    const unknown: typeof wrong = [];
    for (let count = 0; count < 4; count += 1) {
      wrong.push(await timed(email));
      unknown.push(await timed(`${randomUUID()}@filon.test`));
    }

    const answers = [...wrong, ...unknown].map(({ status, body }) => JSON.stringify([status, body]));
    expect(new Set(answers).size).toBe(1);
    expect(wrong[0]).toMatchObject({ status: 401, body: { error: { code: "signInRefused" } } });
    const fastest = (all: typeof wrong) => Math.min(...all.map(({ ms }) => ms));
    // Without a hash to compare with, the unknown address would be answered in a tenth of the time.
    expect(fastest(unknown)).toBeGreaterThan(fastest(wrong) / 3);
  });

  it("given eight times makes the person wait, even with the right one; others are let in", async () => {
    const [guessed, other] = [await newPerson(), await newPerson()];
    const guesses: number[] = [];
    for (let count = 0; count < 8; count += 1) guesses.push((await signIn(guessed.email, `guess ${count}`)).status);

    const { status, headers, body } = await signIn(guessed.email, guessed.password);

    expect(guesses).toEqual(Array.from({ length: 8 }, () => 401));
    expect([status, body.error.code]).toEqual([429, "signInThrottled"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(890);
    expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(900);
    expect((await signIn(other.email, other.password)).status).toBe(204);

    await run(
      "UPDATE filon_signinattempt SET failedon = failedon - interval '16 minutes' WHERE email = $1",
      guessed.email,
    );
    expect((await signIn(guessed.email, guessed.password)).status).toBe(204);
  });

  it("counts when it is guessed side by side, and no longer once the right one was given", async () => {
    const { email, password } = await newPerson();
    for (let count = 0; count < 7; count += 1) await signIn(email, `guess ${count}`);
    await signIn(email, password);

    const answers = await Promise.all(Array.from({ length: 40 }, (_, count) => signIn(email, `guess ${count}`)));

    const refused = answers.filter(({ status }) => status === 401).length;
    expect(refused).toBeGreaterThanOrEqual(8);
    // As many again may be on their way at the same moment as there are connections.
    expect(refused).toBeLessThanOrEqual(16);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40 - refused);
    await run("DELETE FROM filon_signinattempt");
  });
});

describe("a password", () => {
  it("has at least 12 characters", async () => {
    const { email, password } = await newPerson();
    const { cookie } = await signIn(email, password);

    const { status, body } = await send("POST", "/api/session/password", { cookie, body: { password: "short night" } });

    expect([status, body.error.code]).toEqual([400, "passwordTooShort"]);
    expect(body.error.message).toBe("A password has at least 12 characters.");
    expect((await signIn(email, password)).status).toBe(204);
  });

  it("when changed ends every other session and every sign-in link, and only the new one lets in", async () => {
    const { id, email, password } = await newPerson();
    const [mine, other] = [await signIn(email, password), await signIn(email, password)];
    const link = await newSignInLink(world.database, id);

    const { status } = await send("POST", "/api/session/password", {
      cookie: mine.cookie,
      body: { password: "another long night" },
    });

    expect(status).toBe(204);
    expect([await sessionOf(mine.cookie), await sessionOf(other.cookie)]).toMatchObject([
      { signedIn: true },
      { signedIn: false },
    ]);
    expect((await send("GET", `/sign-in?token=${link}`)).status).toBe(410);
    expect((await signIn(email, password)).status).toBe(401);
    expect((await signIn(email, "another long night")).status).toBe(204);
  });

  it("goes with the user's e-mail address when that changes", async () => {
    const { id, email, password } = await newPerson();
    const next = `${randomUUID()}@filon.test`;
    await world.as("ada").patch(`systemusers(${id})`, { internalemailaddress: next });

    expect([(await signIn(email, password)).status, (await signIn(next, password)).status]).toEqual([401, 204]);
  });

  it("is never kept, nor a token: hashes are", async () => {
    const { id, email, password } = await newPerson();
    const { cookie } = await signIn(email, password);
    const link = await newSignInLink(world.database, id);
    const { clientId, secret } = await createClient(world.database, "reader", id);
    const token = await issueToken(world.database, clientId, secret);

    const tables = await run("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
    for (const secretText of [password, cookie.split("=")[1] ?? "", link, secret, token ?? ""])
      for (const [table] of tables) {
        const found = await run(
          `SELECT count(*)::int FROM "${table}" t WHERE t::text LIKE '%' || $1::text || '%'`,
          secretText,
        );
        expect(found, `${table}`).toEqual([[0]]);
      }

    const [[hash] = []] = await run("SELECT passwordhash FROM filon_credential WHERE systemuserid = $1::uuid", id);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("the first run", () => {
  let first: Awaited<ReturnType<typeof openWorld>>;
  beforeAll(async () => {
    first = await openWorld();
  });
  afterAll(() => first.close());
  const claim = (body: object, headers: Record<string, string> = {}) =>
    send("POST", "/api/session/first", { url: first.url, body, headers });
  const ada = { email: "ada@norfield.test", password: goodPassword, firstname: "Ada", lastname: "Norfield" };

  it("is offered while nobody has a password", async () => {
    expect((await send("GET", "/api/session", { url: first.url })).body).toEqual({ signedIn: false, firstRun: true });
  });

  it("makes nobody an administrator from afar, from another site or under a foreign name", async () => {
    const forwarded = await claim(ada, { "x-forwarded-for": "198.51.100.7" });
    const otherSite = await claim(ada, { origin: "https://evil.test" });
    const rebound = await rawPost(`${first.url}/api/session/first`, ada, {
      host: `evil.test:${new URL(first.url).port}`,
    });

    expect([forwarded.status, forwarded.body.error.code]).toEqual([403, "firstRunElsewhere"]);
    expect([otherSite.status, otherSite.body.error.code]).toEqual([403, "crossSite"]);
    expect(rebound).toBe(403);
  });

  it("asks for what it needs", async () => {
    const short = await claim({ ...ada, password: "short" });
    const nameless = await claim({ ...ada, lastname: undefined });
    const blank = await claim({ ...ada, email: "" });

    expect([short.body.error.code, nameless.body.error.code, blank.body.error.code]).toEqual([
      "passwordTooShort",
      "badRequest",
      "badRequest",
    ]);
  });

  it("lets a one-time link in once, and asks for a password then", async () => {
    const link = await newSignInLink(first.database, setupUserId);

    const opened = await send("GET", `/sign-in?token=${link}`, { url: first.url });
    const again = await send("GET", `/sign-in?token=${link}`, { url: first.url });

    expect([opened.status, opened.headers.get("location")]).toEqual([302, "/"]);
    expect([again.status, again.body.error.code]).toEqual([410, "linkExpired"]);
    const session = await send("GET", "/api/session", { url: first.url, cookie: opened.cookie });
    expect(session.body).toMatchObject({ signedIn: true, mustChoosePassword: true });
  });

  it("refuses a link that is a day old", async () => {
    const link = await newSignInLink(first.database, setupUserId);
    await first.database.run({ text: "UPDATE filon_signinlink SET expireson = now() - interval '1 s'", values: [] });

    expect((await send("GET", `/sign-in?token=${link}`, { url: first.url })).status).toBe(410);
  });

  it("leaves nobody who came by a link with a password and no address to use it with", async () => {
    const cookie = `filon_session=${await openSession(first.database, setupUserId)}`;
    const choose = (body: object) => send("POST", "/api/session/password", { url: first.url, cookie, body });

    const { status, body } = await choose({ password: goodPassword });

    expect([status, body.error.code, body.error.target]).toEqual([400, "emailMissing", "email"]);
    expect((await send("GET", "/api/session", { url: first.url })).body.firstRun).toBe(true);
  });

  it("is won by one of ten who come at the same moment, and is over then", async () => {
    const printed = await newSignInLink(first.database, setupUserId);

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, count) => claim({ ...ada, email: `ada${count}@norfield.test` })),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, ...Array.from({ length: 9 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body.error.code).toBe("firstRunOver");
    const winner = answers.findIndex(({ status }) => status === 204);
    const signedIn = await signIn(`ada${winner}@norfield.test`, goodPassword, { url: first.url });
    expect(signedIn.status).toBe(204);
    const session = await send("GET", "/api/session", { url: first.url, cookie: signedIn.cookie });
    expect(session.body.user).toMatchObject({ id: setupUserId, fullName: "Ada Norfield" });
    expect((await send("GET", "/api/session", { url: first.url })).body).toEqual({ signedIn: false, firstRun: false });
    expect((await send("GET", `/sign-in?token=${printed}`, { url: first.url })).status).toBe(410);
  });

  it("gives the one who came by a link an address with the password", async () => {
    const other = await openWorld();
    const cookie = `filon_session=${await openSession(other.database, setupUserId)}`;

    const { status } = await send("POST", "/api/session/password", {
      url: other.url,
      cookie,
      body: { password: goodPassword, email: "ada@norfield.test" },
    });

    expect(status).toBe(204);
    expect((await signIn("ada@norfield.test", goodPassword, { url: other.url })).status).toBe(204);
    await other.close();
  });
});

/** `fetch` chooses the Host header itself. */
function rawPost(url: string, body: object, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: "POST", headers: { "content-type": "application/json", ...headers } });
    request.on("response", (response) => resolve(response.resume().statusCode)).on("error", reject);
    request.end(JSON.stringify(body));
  });
}

describe("a write with the session cookie", () => {
  const foreign: readonly Record<string, string>[] = [
    { origin: "https://evil.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site", origin: "https://evil.test" },
  ];

  it.each(foreign)("from another site is refused: %j", async (headers) => {
    const { email, password } = await newPerson();
    const { cookie } = await signIn(email, password);
    const lead = await world.given.lead();
    const path = `/api/data/v9.2/leads(${lead["leadid"]})`;

    const answers = [
      await send("POST", "/api/data/v9.2/leads", { cookie, headers, body: { subject: "Forged", lastname: "X" } }),
      await send("PATCH", path, { cookie, headers, body: { subject: "Forged" } }),
      await send("DELETE", path, { cookie, headers }),
      await send("POST", "/api/session/password", { cookie, headers, body: { password: "chosen by a stranger" } }),
      await send("POST", "/api/import/leads", {
        cookie,
        headers: { ...headers, "content-type": "text/csv" },
        body: "Name\nX",
      }),
      await send("DELETE", "/api/session", { cookie, headers }),
      await signIn(email, password, { headers }),
    ];

    expect(answers.map(({ status, body }) => `${status} ${body.error?.code}`)).toEqual(
      answers.map(() => "403 crossSite"),
    );
    expect((await world.as("ada").get("leads?$filter=subject eq 'Forged'")).body.value).toEqual([]);
  });

  it("from our own pages is done, and one from no browser at all", async () => {
    const { email, password } = await newPerson();
    const { cookie } = await signIn(email, password);
    const body = { subject: "Windows", lastname: "Roux" };
    const post = (headers: Record<string, string>) => send("POST", "/api/data/v9.2/leads", { cookie, headers, body });

    const answers = [
      await post({ origin: world.url }),
      await post({ "sec-fetch-site": "same-origin", origin: world.url }),
      await post({}),
    ];

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  });

  it("is not what reading is: a link from elsewhere shows the page", async () => {
    const { email, password } = await newPerson();
    const { cookie } = await signIn(email, password);

    const { status } = await send("GET", "/api/data/v9.2/leads", {
      cookie,
      headers: { "sec-fetch-site": "cross-site" },
    });

    expect(status).toBe(200);
  });

  it("with a bearer token is free of this: a token never travels by itself", async () => {
    const headers = { authorization: `Bearer ${world.as("ada").token}`, origin: "https://integration.test" };

    const { status } = await send("POST", "/api/data/v9.2/leads", { headers, body: { subject: "A", lastname: "B" } });

    expect(status).toBe(204);
  });
});

describe("POST /oauth2/token", () => {
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send("POST", "/oauth2/token", {
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString("base64")}`,
  });
  const grant = { grant_type: "client_credentials" };
  const newClient = () => createClient(world.database, "integration", world.as("anna").id);

  it("gives a bearer token for an id and its secret, in the form or by HTTP Basic", async () => {
    const { clientId, secret } = await newClient();

    const byForm = await form({ ...grant, client_id: clientId, client_secret: secret });
    const byBasic = await form(grant, basic(clientId, secret));

    for (const { status, body, headers } of [byForm, byBasic]) {
      expect(status).toBe(200);
      expect(body).toEqual({
        access_token: expect.stringMatching(/^[\w-]{43}$/),
        token_type: "Bearer",
        expires_in: 3600,
      });
      expect([headers.get("cache-control"), headers.get("pragma")]).toEqual(["no-store", "no-cache"]);
      const person = personOf(world.url, world.as("anna").id, body.access_token);
      expect((await person.get("WhoAmI()")).body["UserId"]).toBe(world.as("anna").id);
    }
  });

  it("answers invalid_client for a wrong secret, an unknown id and what is no id at all", async () => {
    const { clientId, secret } = await newClient();

    const answers = [
      await form({ ...grant, client_id: clientId, client_secret: `${secret}x` }),
      await form({ ...grant, client_id: randomUUID(), client_secret: secret }),
      await form({ ...grant, client_id: "%E0%A4%A", client_secret: "'" }),
      await form(grant),
      await form(grant, { authorization: `Basic ${Buffer.from("%E0%A4%A:%").toString("base64")}` }),
      await form(grant, { authorization: "Basic ?" }),
    ];

    expect(answers.map(({ status, body }) => [status, Object.keys(body), body.error])).toEqual(
      answers.map(() => [401, ["error", "error_description"], "invalid_client"]),
    );
    expect(answers.at(-1)?.headers.get("www-authenticate")).toBe('Basic realm="Filon"');
  });

  it("answers unsupported_grant_type for another grant or none", async () => {
    const { clientId, secret } = await newClient();
    const credentials = { client_id: clientId, client_secret: secret };

    const answers = [await form({ grant_type: "password", ...credentials }), await form(credentials)];

    expect(answers.map(({ status, body }) => [status, body.error])).toEqual(
      answers.map(() => [400, "unsupported_grant_type"]),
    );
  });

  const tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

  it.each(["/oauth2/v2.0/token", `/${tenant}/oauth2/token`, "/contoso.example/oauth2/v2.0/token"])(
    "is also %s, as a directory has it",
    async (path) => {
      const { clientId, secret } = await newClient();
      const body = new URLSearchParams({ ...grant, client_id: clientId, client_secret: secret, scope: "x/.default" });

      const answer = await send("POST", path, {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: body.toString(),
      });

      expect([answer.status, answer.body.token_type]).toEqual([200, "Bearer"]);
    },
  );

  it.each(["", "/v2.0", `/${tenant}`, `/${tenant}/v2.0`])("is found by libraries that know only %j", async (issuer) => {
    const { status, body } = await send("GET", `${issuer}/.well-known/openid-configuration`);

    expect([status, body.issuer]).toEqual([200, world.url + issuer]);
    expect((await fetch(body.token_endpoint, { method: "POST", body: new URLSearchParams(grant) })).status).toBe(401);
    expect((await fetch(body.jwks_uri)).status).toBe(200);
    expect((await (await fetch(body.authorization_endpoint)).json()).error).toBe("unsupported_grant_type");
  });

  it("gives nothing to a disabled client, and what it was given is worth nothing", async () => {
    const { clientId, secret } = await newClient();
    const token = await issueToken(world.database, clientId, secret);
    await run("UPDATE filon_client SET disabledon = now() WHERE clientid = $1::uuid", clientId);

    const { status } = await form({ ...grant, client_id: clientId, client_secret: secret });

    expect(status).toBe(401);
    expect((await personOf(world.url, "", token ?? "").get("WhoAmI()")).status).toBe(401);
  });

  it("gives a token that ends", async () => {
    const { clientId, secret } = await newClient();
    const token = await issueToken(world.database, clientId, secret);
    await run("UPDATE filon_accesstoken SET expireson = now() - interval '1 s' WHERE clientid = $1::uuid", clientId);

    expect((await personOf(world.url, "", token ?? "").get("WhoAmI()")).status).toBe(401);
  });
});

describe("without a valid sign-in", () => {
  const id = randomUUID();
  const paths: readonly [string, string][] = [
    ["GET", ""],
    ["GET", "/"],
    ["GET", "/$metadata"],
    ["GET", "/leads"],
    ["GET", "/leads/$count"],
    ["GET", `/leads(${id})`],
    ["GET", `/leads(${id})/subject`],
    ["GET", "/WhoAmI()"],
    ["GET", "/nothing"],
    ["POST", "/leads"],
    ["POST", "/$batch"],
    ["POST", `/leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`],
    ["PATCH", `/leads(${id})`],
    ["PUT", `/leads(${id})/subject`],
    ["DELETE", `/leads(${id})`],
  ];

  it.each(paths)("%s %s is answered 401 with an error", async (method, path) => {
    const body = method === "GET" || method === "DELETE" ? {} : { body: {} };
    const answers = [
      await send(method, `/api/data/v9.2${path}`, body),
      await send(method, `/api/data/v9.2${path}`, { ...body, headers: { authorization: `Bearer ${id}` } }),
      await send(method, `/api/data/v9.2${path}`, { ...body, headers: { authorization: "Basic YTpi" } }),
      await send(method, `/api/data/v9.2${path}`, { ...body, cookie: `filon_session=${id}` }),
    ];

    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({
        error: { code: "notSignedIn", message: "Sign in, or send a valid bearer token." },
      });
    }
  });

  it("neither import nor password can be reached, and the reason comes in the reader's language", async () => {
    const headers = { "accept-language": "fr", "content-type": "text/csv" };

    const answers = [
      await send("POST", "/api/import/leads", { headers, body: "Name\nRoux" }),
      await send("POST", "/api/session/password", {
        headers: { ...headers, "content-type": "application/json" },
        body: { password: goodPassword },
      }),
    ];

    expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual(
      answers.map(() => [401, "Connectez-vous, ou envoyez un jeton valide."]),
    );
  });
});
