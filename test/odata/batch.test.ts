import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const batchType = { "content-type": 'multipart/mixed; boundary="b1"' };

function changeSet(...requests: string[]): string {
  const parts = requests.map(
    (request) => `--c1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${request}\r\n`,
  );
  return `--b1\r\nContent-Type: multipart/mixed; boundary=c1\r\n\r\n${parts.join("")}--c1--\r\n`;
}

function write(contentId: string, line: string, body: object): string {
  return `Content-ID: ${contentId}\r\n\r\n${line} HTTP/1.1\r\nContent-Type: application/json;type=entry\r\n\r\n${JSON.stringify(body)}`;
}

function read(path: string): string {
  return `--b1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${path} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;
}

const send = (body: string, headers: Record<string, string> = {}) =>
  world.as("ada").post("$batch", undefined, { raw: `${body}--b1--\r\n`, headers: { ...batchType, ...headers } });
const countOf = async (name: string) =>
  Number((await world.as("ada").get(`accounts/$count?$filter=name eq '${name}'`)).text);

describe("$batch", () => {
  it("runs a change set as one transaction and links what it made by content id", async () => {
    const answer = await send(
      changeSet(
        write("1", "POST accounts", { name: "Batched" }),
        write("2", "POST /api/data/v9.2/contacts", { lastname: "Linked", "parentcustomerid_account@odata.bind": "$1" }),
      ),
    );

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(answer.text.match(/HTTP\/1\.1 204 No Content/g)).toHaveLength(2);
    expect(answer.text).toMatch(/Content-Type: multipart\/mixed; boundary=changesetresponse_/);
    const found = await world
      .as("ada")
      .get("contacts?$filter=parentcustomerid_account/name eq 'Batched'&$select=lastname");
    expect(found.body.value).toHaveLength(1);
  });

  it("keeps nothing of a change set when one of its requests is refused", async () => {
    const answer = await send(
      changeSet(write("1", "POST accounts", { name: "Half" }), write("2", "POST accounts", { nosuch: 1 })),
    );

    expect(answer.status).toBe(400);
    expect(answer.text).toContain("0x80048d19");
    expect(answer.text).not.toContain("changesetresponse");
    expect(await countOf("Half")).toBe(0);
  });

  it("stops at a failure, and goes on when the client prefers to", async () => {
    const requests = read("accounts(00000000-0000-0000-0000-000000000001)") + read("accounts?$top=1&$select=name");

    const stopped = await send(requests);
    const wentOn = await send(requests, { prefer: "odata.continue-on-error" });

    expect([stopped.status, stopped.text.match(/HTTP\/1\.1 \d+/g)]).toEqual([404, ["HTTP/1.1 404"]]);
    expect([wentOn.status, wentOn.text.match(/HTTP\/1\.1 \d+/g)]).toEqual([200, ["HTTP/1.1 404", "HTTP/1.1 200"]]);
  });

  it("lets a later request work on what an earlier one made", async () => {
    const answer = await send(
      changeSet(
        write("1", "POST contacts", { lastname: "Early" }),
        write("2", "PATCH $1", { jobtitle: "Buyer" }),
        write("3", "PUT $1/firstname", { value: "Zoé" }),
      ),
    );

    expect(answer.status).toBe(200);
    const [contact] = (await world.as("ada").get("contacts?$filter=lastname eq 'Early'&$select=fullname,jobtitle")).body
      .value;
    expect(contact).toMatchObject({ fullname: "Zoé Early", jobtitle: "Buyer" });
  });

  it.each([
    [
      "an unknown content id",
      changeSet(write("1", "PATCH $9", { name: "x" })),
      "Content-ID Reference: '$9' does not exist in the batch context.",
    ],
    [
      "a GET in a change set",
      changeSet("Content-ID: 1\r\n\r\nGET accounts HTTP/1.1\r\n"),
      "a change set cannot hold a GET",
    ],
    [
      "a batch in a batch",
      `--b1\r\nContent-Type: application/http\r\n\r\nPOST $batch HTTP/1.1\r\n\r\n\r\n`,
      "a batch cannot hold a batch",
    ],
    ["more than 1000 requests", read("accounts?$top=1").repeat(1001), "exceeds the maximum of 1000"],
    ["no request at all", "nothing\r\n", "is not well formed"],
  ])("refuses %s", async (_what, body, message) => {
    const answer =
      body === "nothing\r\n"
        ? await world.as("ada").post("$batch", undefined, { raw: body, headers: batchType })
        : await send(body);

    expect(answer.status).toBe(400);
    expect(answer.text).toContain(message);
  });

  it("takes LF line ends, a blank line in front, and content ids among the request's headers", async () => {
    const body = `\n--b1\nContent-Type: multipart/mixed;boundary=c1\n\n--c1\nContent-Type: application/http\n\nPOST accounts HTTP/1.1\ncontent-id: 0\nContent-Type: application/json\n\n{"name":"Plain"}\n--c1--\n`;

    const answer = await send(body);

    expect(answer.status).toBe(200);
    expect(await countOf("Plain")).toBe(1);
  });

  it("answers each request in the version it names, and knows the versions there are", async () => {
    const answer = await send(read("/api/data/v9.0/accounts?$top=1&$select=name") + read("/api/data/v7.0/accounts"), {
      prefer: "odata.continue-on-error",
    });

    expect(answer.text).toContain("/api/data/v9.0/$metadata#accounts(name)");
    expect(answer.text).toContain("HTTP/1.1 404 Not Found");
    expect(answer.text).toContain('"code":"versionUnknown"');
  });

  it("links many records that it made by their content ids", async () => {
    const answer = await send(
      changeSet(
        write("1", "POST leads", { lastname: "First", subject: "x" }),
        write("2", "POST leads", { lastname: "Second", subject: "x" }),
        write("3", "POST accounts", { name: "Of two", "accountleads_association@odata.bind": ["$1", "/$2"] }),
      ),
    );

    expect(answer.text.match(/HTTP\/1\.1 204 No Content/g)).toHaveLength(3);
    const { body } = await world
      .as("ada")
      .get("accounts?$filter=name eq 'Of two'&$select=name&$expand=accountleads_association($select=lastname)");
    expect(body.value[0].accountleads_association).toHaveLength(2);
  });

  it("names every status in words", async () => {
    const part = "--b1\r\nContent-Type: application/http\r\n\r\nPOST accounts HTTP/1.1\r\n";

    const answer = await send(`${part}Content-Type: application/xml\r\n\r\n<account/>\r\n`);

    expect(answer.text).toContain("HTTP/1.1 415 Unsupported Media Type\r\n");
  });
});
