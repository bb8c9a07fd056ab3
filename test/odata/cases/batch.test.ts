import { expect, it } from "vitest";
import { useWorld } from "../../world.ts";

const world = useWorld();
const ada = () => world.as("ada");

/** Sends the parts of a batch as they are, lines as clients end them. */
function send(parts: readonly string[], headers: Record<string, string> = {}) {
  const raw = `${parts.map((part) => `--batch_x\n${part}\n`).join("")}--batch_x--\n`.replaceAll("\n", "\r\n");
  const type = { "content-type": 'multipart/mixed; boundary="batch_x"' };
  return ada().post("$batch", undefined, { raw, headers: { ...type, ...headers } });
}

const inner = "Content-Type: application/http\nContent-Transfer-Encoding: binary\n";
const get = (path: string, more = "") => `${inner}\nGET ${path} HTTP/1.1\nAccept: application/json\n${more}\n`;
const write = (id: string, line: string, body?: object, more = "") =>
  `${inner}Content-ID: ${id}\n\n${line} HTTP/1.1\nContent-Type: application/json;type=entry\n${more}\n${body ? JSON.stringify(body) : ""}`;
const set = (...writes: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary="set_x"\n\n${writes.map((one) => `--set_x\n${one}\n`).join("")}--set_x--\n`;
const count = async (name: string) => Number((await ada().get(`accounts/$count?$filter=name eq '${name}'`)).text);
const missing = "accounts(00000000-0000-0000-0000-000000000001)";

it("212, 213, 215 a change set answers part by part", async () => {
  const { status, headers, text } = await send([
    set(write("1", "POST accounts", { name: "One" }), write("2", "POST accounts", { name: "Two" })),
  ]);
  expect([status, headers.get("content-type")]).toEqual([
    200,
    expect.stringMatching(/^multipart\/mixed; ?boundary=batchresponse_[0-9a-f-]{36}$/),
  ]);
  expect(text).toMatch(/\r\nContent-Type: multipart\/mixed; ?boundary=changesetresponse_/);
  expect(text.match(/HTTP\/1.1 204 No Content\r\n/g)).toHaveLength(2);
  expect(text.match(/Content-Type: application\/http\r\nContent-Transfer-Encoding: binary\r\n/g)).toHaveLength(2);
  for (const name of ["OData-EntityId: ", "Location: ", "OData-Version: 4.0"]) expect(text).toContain(name);
  expect(text).toMatch(/Content-ID: 1[\s\S]*Content-ID: 2/i);
});

it("214, 224, 226 reads, by every form of address, with lines that end anyhow", async () => {
  const root = `${world.url}/api/data/v9.2`;
  const addresses = [`${root}/accounts?$top=1`, "/api/data/v9.2/accounts?$top=1", "accounts?$top=1"];
  const { text } = await send(addresses.map((address) => get(address, "Host: x\n")));
  expect(text.match(/HTTP\/1.1 200 OK\r\nContent-Type: application\/json; odata.metadata=minimal/g)).toHaveLength(3);
  const raw = `\n--batch_x\n${inner}\nGET accounts?$top=1 HTTP/1.1\nAccept: application/json\n--batch_x--`;
  const plain = await ada().post("$batch", undefined, {
    raw,
    headers: { "content-type": "multipart/mixed;boundary=batch_x" },
  });
  expect(plain.text).toContain("HTTP/1.1 200 OK");
});

it("216, 217 a read or a refusal undoes a change set", async () => {
  const read = await send([set(write("1", "POST accounts", { name: "216" }), get("accounts?$top=1"))]);
  const failed = await send([
    set(write("1", "POST accounts", { name: "217" }), write("2", "POST accounts", { no: 1 })),
  ]);
  expect([read.status, failed.status]).toEqual([400, 400]);
  expect(failed.text).not.toContain("changesetresponse");
  expect([await count("216"), await count("217")]).toEqual([0, 0]);
});

it("218, 219 a failure ends it, unless going on is preferred", async () => {
  const parts = [get("accounts?$top=1"), get(missing), get("contacts?$top=1")];
  const stopped = await send(parts);
  expect([stopped.status, stopped.text.match(/HTTP\/1.1 \d+/g)]).toEqual([404, ["HTTP/1.1 200", "HTTP/1.1 404"]]);
  const whole = await send(parts, { prefer: "odata.continue-on-error" });
  expect([whole.status, whole.text.match(/HTTP\/1.1 \d+/g)]).toEqual([
    200,
    ["HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200"],
  ]);
});

it("220, 221 $1 stands for what was made, in bodies and addresses", async () => {
  const { status } = await send([
    set(
      write("1", "POST accounts", { name: "221" }),
      write("2", "POST contacts", { lastname: "First" }),
      write("3", "POST opportunities", { name: "221", "customerid_account@odata.bind": "$1" }),
      write("4", "PATCH $2", { firstname: "Patched" }),
      write("5", "PUT $2/lastname", { value: "Put" }),
      write("6", "PUT $1/primarycontactid/$ref", { "@odata.id": "$2" }),
    ),
  ]);
  expect(status).toBe(200);
  const { body } = await ada().get(
    "accounts?$filter=name eq '221'&$expand=primarycontactid,opportunity_customer_accounts",
  );
  expect(body.value).toMatchObject([
    { primarycontactid: { fullname: "Patched Put" }, opportunity_customer_accounts: [{ name: "221" }] },
  ]);
});

it("222 a content id nobody gave is told", async () => {
  const { status, text } = await send([
    set(write("1", "POST contacts", { lastname: "x", "parentcustomerid_account@odata.bind": "$9" })),
  ]);
  expect([status, text]).toEqual([
    400,
    expect.stringContaining("Content-ID Reference: '$9' does not exist in the batch context."),
  ]);
});

it("223 a content id stands before the request line or behind it", async () => {
  const behind = `${inner}\nPOST accounts HTTP/1.1\ncontent-id: 0\nContent-Type: application/json\n\n{"name":"223"}`;
  expect((await send([set(behind)])).status).toBe(200);
  const none = `${inner}\nPOST accounts HTTP/1.1\nContent-Type: application/json\n\n{"name":"223 none"}`;
  const { status, text } = await send([set(none)]);
  expect([status, text, await count("223 none")]).toEqual([400, expect.stringContaining("0x80060888"), 0]);
});

it("225 a DELETE may carry a type and an empty body", async () => {
  const { accountid } = await world.given.account({ name: "225" });
  expect((await send([set(write("1", `DELETE accounts(${accountid})`))])).text).toContain("204 No Content");
  expect(await count("225")).toBe(0);
});

it("227 neither a thousand and one requests nor a batch in a batch", async () => {
  expect((await send(Array(1001).fill(get("WhoAmI")))).status).toBe(400);
  expect((await send([`${inner}\nPOST $batch HTTP/1.1\nContent-Type: application/json\n\n{}`])).status).toBe(400);
});

it("228, 230 headers of a part count for that part", async () => {
  const { accountid } = await world.given.account({ name: "228" });
  const { text } = await send(
    [
      set(
        write("1", "POST accounts", { name: "228 shown" }, "Prefer: return=representation\n"),
        write("2", "POST accounts", { name: "228 made" }),
      ),
      set(write("3", `PATCH accounts(${accountid})`, { name: "228 stale" }, 'If-Match: W/"1"\n')),
    ],
    { prefer: "odata.continue-on-error" },
  );
  expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 201", "HTTP/1.1 204", "HTTP/1.1 412"]);
});

it("229 a fetch too long for an address", async () => {
  const values = Array.from({ length: 400 }, (_, index) => `<value>${"Some long name ".repeat(6)}${index}</value>`);
  const fetch = `<fetch><entity name='account'><filter><condition attribute='name' operator='in'>${values.join("")}</condition></filter></entity></fetch>`;
  const { status, text } = await send([get(`accounts?fetchXml=${encodeURIComponent(fetch)}`)]);
  expect([status, text]).toEqual([200, expect.stringContaining("HTTP/1.1 200 OK")]);
});
