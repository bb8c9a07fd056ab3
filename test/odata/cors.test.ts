import { beforeAll, describe, expect, it } from "vitest";
import { serve } from "../robust/server.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const page = "https://app.norfield.test";
let url: string;
beforeAll(async () => {
  url = await serve(world.context, { corsOrigins: new Set([page]) });
});

const preflight = (path: string, origin: string, method = "PATCH", server = url) =>
  fetch(`${server}${path}`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type,prefer,if-match,odata-version,odata-maxversion",
    },
  });

const get = (path: string, headers: Record<string, string> = {}, server = url) =>
  fetch(`${server}/api/data/v9.2/${path}`, {
    headers: { origin: page, authorization: `Bearer ${world.as("anna").token}`, ...headers },
  });

const listed = (text: string | null) => (text ?? "").toLowerCase().split(/,\s*/);
const corsNames = ({ headers }: Response) => [...headers.keys()].filter((name) => name.startsWith("access-control-"));

describe("a page of a configured origin", () => {
  it.each(["/api/data/v9.2/accounts(1)", "/api/data/v9.2/$batch", "/oauth2/token"])(
    "is told beforehand that it may call %s",
    async (path) => {
      const answer = await preflight(path, page);

      expect(answer.status).toBe(204);
      expect(answer.headers.get("access-control-allow-origin")).toBe(page);
      expect(answer.headers.get("vary")).toBe("Origin");
      expect(listed(answer.headers.get("access-control-allow-methods"))).toEqual(
        expect.arrayContaining(["get", "post", "patch", "put", "delete"]),
      );
      expect(listed(answer.headers.get("access-control-allow-headers"))).toEqual(
        expect.arrayContaining([
          "authorization",
          "content-type",
          "prefer",
          "if-match",
          "if-none-match",
          "odata-version",
          "odata-maxversion",
          "mscrmcallerid",
          "mscrm.suppressduplicatedetection",
          "callerobjectid",
          "consistency",
        ]),
      );
    },
  );

  it("reads the answer and the headers the protocol lives on", async () => {
    const answer = await fetch(`${url}/api/data/v9.2/accounts`, {
      method: "POST",
      headers: {
        origin: page,
        authorization: `Bearer ${world.as("anna").token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ name: "Norfield" }),
    });

    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe(page);
    expect(listed(answer.headers.get("access-control-expose-headers"))).toEqual(
      expect.arrayContaining([
        "odata-entityid",
        "preference-applied",
        "location",
        "retry-after",
        "x-ms-ratelimit-burst-remaining-xrm-requests",
        "x-ms-ratelimit-time-remaining-xrm-requests",
      ]),
    );
  });

  it.each([
    ["of the engine", "nosuchset", 404],
    ["of a bad address", "accounts?$filter=%", 400],
    ["of an address that cannot be decoded", "%", 400],
    ["of what is too long", `accounts?$filter=${"x".repeat(33_000)}`, 414],
  ])("reads a refusal %s", async (_what, path, status) => {
    const answer = await get(path);

    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([status, page]);
  });

  it("reads that its token is not valid, and gets a new one", async () => {
    const refused = await get("WhoAmI", { authorization: "Bearer x" });
    const token = await fetch(`${url}/oauth2/token`, {
      method: "POST",
      headers: { origin: page },
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: "x", client_secret: "y" }),
    });

    expect([refused.status, token.status]).toEqual([401, 401]);
    for (const { headers } of [refused, token]) expect(headers.get("access-control-allow-origin")).toBe(page);
  });

  it("is never let in by a cookie, nor to what only the app asks", async () => {
    const answer = await get("WhoAmI");
    const session = await fetch(`${url}/api/session`, { headers: { origin: page } });

    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
    expect(corsNames(session)).toEqual([]);
  });
});

describe("a page of another origin", () => {
  it.each(["https://evil.test", "null", "http://app.norfield.test", `${page}:444`, `${page}.evil.test`])(
    "(%s) is told nothing",
    async (origin) => {
      const before = await preflight("/api/data/v9.2/accounts(1)", origin);
      const answer = await get("WhoAmI", { origin });

      expect(before.status).toBe(405);
      expect([corsNames(before), corsNames(answer)]).toEqual([[], []]);
      expect(answer.headers.get("vary")).toBe("Origin");
    },
  );

  it("is told nothing when no origin is configured", async () => {
    const answer = await get("WhoAmI", {}, world.url);

    expect([answer.status, corsNames(answer), answer.headers.has("vary")]).toEqual([200, [], false]);
  });

  it("may call when every origin may", async () => {
    const anybody = await serve(world.context, { corsOrigins: new Set(["*"]) });

    const before = await preflight("/api/data/v9.2/accounts", "https://any.test", "GET", anybody);
    const answer = await get("WhoAmI", { origin: "https://any.test" }, anybody);

    expect([before.status, before.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  });
});
