import { beforeAll, describe, expect, it } from "vitest";
import type { ThrottleLimits } from "../../engine/http/throttle.ts";
import { setPassword, signIn } from "../../engine/access/people.ts";
import { holdingAccount } from "../robust/database.ts";
import { poll } from "../robust/poll.ts";
import { serve } from "../robust/server.ts";
import { personOf, useWorld, type Person } from "../world.ts";
import { refused } from "./probe.ts";

const world = useWorld();

/** A person at a server with limits of its own. */
async function at(limits: Partial<ThrottleLimits>, name = "anna"): Promise<Person> {
  const url = await serve(world.context, { throttle: { requests: 6000, seconds: 1200, concurrent: 52, ...limits } });
  const { id, token } = world.as(name);
  return personOf(url, id, token);
}

const left = "x-ms-ratelimit-burst-remaining-xrm-requests";
const timeLeft = "x-ms-ratelimit-time-remaining-xrm-requests";

describe("a program", () => {
  it("is told with every answer what it has left", async () => {
    const anna = await at({});

    const first = await anna.get("WhoAmI");
    const second = await anna.get("nosuch");

    expect([first.headers.get(left), second.headers.get(left)]).toEqual(["5999", "5998"]);
    expect(Number(first.headers.get(timeLeft))).toBe(1200);
    expect(Number(second.headers.get(timeLeft))).toBeLessThanOrEqual(1200);
  });

  it("that asks too often is refused with 429 and told when to come back, in its language", async () => {
    const anna = await at({ requests: 2 });
    await anna.get("WhoAmI");
    await anna.get("WhoAmI");

    const answer = await anna.get("WhoAmI");
    const french = await anna.get("WhoAmI", { headers: { "accept-language": "fr" } });

    expect(refused(answer)).toBe("429 0x80072322");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(310);
    expect(french.body.error.message).toMatch(/^Plus de 2 requêtes/);
  });

  it("whose requests took too long together is refused", async () => {
    const anna = await at({ seconds: 0.02 });
    // Ends once that much work is counted, however fast the machine is.
    const refusal = await poll(async () => {
      const answer = await anna.get("RetrieveAppModel()");
      return answer.status === 429 ? answer : null;
    });

    expect(refused(refusal)).toBe("429 0x80072321");
    expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("that asks too much at once is refused, others are not", async () => {
    const url = await serve(world.context, { throttle: { requests: 6000, seconds: 1200, concurrent: 2 } });
    const [ada, paul] = ["ada", "paul"].map((name) => personOf(url, world.as(name).id, world.as(name).token));
    const { accountid } = await world.given.account();
    const row = await holdingAccount(world, String(accountid));
    const held = [1, 2].map(() => ada!.patch(`accounts(${accountid})`, { description: "x" }));
    await row.isAwaitedBy(2);

    const third = await ada!.get("WhoAmI");
    const other = await paul!.get("WhoAmI");
    await row.release();

    expect(refused(third)).toBe("429 0x80072326");
    expect(third.headers.get("retry-after")).toBe("1");
    expect(other.status).toBe(200);
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([204, 204]);
    expect((await ada!.get("WhoAmI")).status).toBe(200);
  });

  it("counts a batch as one request", async () => {
    const anna = await at({});
    const part = "--b\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n\r\n";

    const answer = await anna.post("$batch", undefined, {
      raw: `${part.repeat(10)}--b--\r\n`,
      headers: { "content-type": "multipart/mixed; boundary=b" },
    });

    expect([answer.status, answer.headers.get(left)]).toEqual([200, "5999"]);
  });
});

describe("a person at a browser", () => {
  let cookie: string;
  beforeAll(async () => {
    await setPassword(world.database, world.as("paul").id, "a long and quiet night");
    cookie = await signIn(world.database, "paul@filon.test", "a long and quiet night", "127.0.0.1");
  });

  it("is not counted", async () => {
    const url = await serve(world.context, { throttle: { requests: 1, seconds: 1200, concurrent: 1 } });
    const ask = () => fetch(`${url}/api/data/v9.2/WhoAmI`, { headers: { cookie: `filon_session=${cookie}` } });

    const answers = await Promise.all([ask(), ask(), ask()]);

    expect(answers.map(({ status, headers }) => [status, headers.has(left)])).toEqual(
      Array.from({ length: 3 }, () => [200, false]),
    );
  });
});
