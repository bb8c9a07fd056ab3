import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";
import { head, rawClient, refusedRaw } from "./client.ts";
import { poll } from "./poll.ts";
import { serve, serveApp } from "./server.ts";

/** Clients that are slow, by accident or on purpose, cost themselves something and nobody else. */
const world = useWorld();
let url: string;
beforeAll(async () => {
  url = await serve(world.context, { limits: { headersMs: 600, bodyMs: 600, stalledMs: 600, checkMs: 100 } });
});
const token = () => world.as("ada").token;

describe("a client", () => {
  it("that sends its body a byte at a time is served", async () => {
    const body = '{"name":"Norfield byte by byte"}';
    const client = rawClient(world.url);
    client.socket.setNoDelay(true);
    client.socket.write(head("POST", "accounts", token(), body.length));

    for (const letter of body) {
      client.socket.write(letter);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await poll(() => (client.text().includes("\r\n\r\n") ? true : null));
    client.socket.destroy();

    expect(client.text()).toMatch(/^HTTP\/1\.1 204 /);
    const { body: found } = await world.as("ada").get("accounts?$filter=name eq 'Norfield byte by byte'&$select=name");
    expect(found.value).toHaveLength(1);
  });

  it("that never ends its headers is refused with 408", async () => {
    const client = rawClient(url);
    client.socket.write("GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: x\r\nX-Slow");

    expect(refusedRaw(await client.closed)).toBe("408 requestTooSlow");
  });

  it("that never ends its body is refused with 408, and nothing comes of it", async () => {
    const client = rawClient(url);
    client.socket.write(`${head("POST", "accounts", token(), 500)}{"name":"Norfield half"`);

    expect(refusedRaw(await client.closed)).toBe("408 requestTooSlow");
    const { body } = await world.as("ada").get("accounts?$filter=name eq 'Norfield half'");
    expect(body.value).toEqual([]);
  });

  it("that drips a body for ever is refused too", async () => {
    const client = rawClient(url);
    client.socket.write(head("POST", "accounts", token(), 1_000_000));
    const drip = setInterval(() => client.socket.write(" "), 50);

    const answer = await client.closed;
    clearInterval(drip);

    // Bytes that were on their way may have the system drop the answer.
    if (answer !== "") expect(refusedRaw(answer)).toBe("408 requestTooSlow");
  });

  it("that sends a body in time is not hurried afterwards", async () => {
    const body = '{"name":"Norfield in time"}';
    const client = rawClient(url);
    client.socket.write(`${head("POST", "accounts", token(), body.length)}${body}`);
    await poll(() => (client.text().includes("\r\n\r\n") ? true : null));
    await new Promise((resolve) => setTimeout(resolve, 900)); // longer than the body was allowed
    client.socket.write(head("GET", "WhoAmI", token()));
    await poll(() => (client.text().includes("BusinessUnitId") ? true : null));
    client.socket.destroy();

    expect(client.text()).toMatch(/^HTTP\/1\.1 204 [\s\S]*HTTP\/1\.1 200 /);
  });

  it("that stops reading a big answer is cut off, and others are served", async () => {
    const { app, url: own } = await serveApp(world.context, { limits: { stalledMs: 600 } });
    const connections = promisify(app.server.getConnections.bind(app.server));
    const client = rawClient(own);
    client.socket.pause();
    // Far more than the system keeps for a connection.
    const request = head("GET", "$metadata", token());
    client.socket.write(request.repeat(60));
    await poll(async () => ((await connections()) === 1 ? true : null));

    expect((await world.as("ada").get("WhoAmI")).status).toBe(200);
    await poll(async () => ((await connections()) === 0 ? true : null));
    client.socket.destroy();
  });

  it("that speaks no HTTP is told so in JSON", async () => {
    const client = rawClient(world.url);
    client.socket.write("HELO norfield.test\r\n\r\n");

    expect(refusedRaw(await client.closed)).toBe("400 badRequest");
  });

  it.each([
    ["too long", `X-Long: ${"x".repeat(70_000)}\r\n`],
    ["too many", Array.from({ length: 300 }, (_, index) => `X-${index}: 1\r\n`).join("")],
  ])("whose headers are %s is refused with 431", async (_what, more) => {
    const client = rawClient(world.url);
    client.socket.write(
      head("GET", "WhoAmI", token()).replace("Host: x\r\n", `Host: x\r\nConnection: close\r\n${more}`),
    );

    expect(refusedRaw(await client.closed)).toBe("431 headersTooLarge");
  });
});
