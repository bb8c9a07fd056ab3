import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { tableOf } from "../../engine/model/model.ts";
import { model, urls } from "../odata/anyUrl.ts";
import { personOf, useWorld, type Person } from "../world.ts";
import { runs } from "./fuzz.ts";
import { serve } from "./server.ts";
import { oddities, spoil, spoiling, wellFormed } from "./spoil.ts";

/** FetchXML, batches, bodies and actions nobody thought of: each is answered, soon, and never with a mistake of ours. */
const world = useWorld();
let ada: Person;
let accountid: string;
beforeAll(async () => {
  ada = personOf(await serve(world.context), world.as("ada").id, world.as("ada").token);
  accountid = String((await world.given.account({ name: "Norfield", revenue: 5 }))["accountid"]);
});

/** What an answer must not be; empty when it is as it should. */
const fault = (what: string, { status, text }: { status: number; text: string }) =>
  status < 500 ? "" : `${status} for ${what.slice(0, 2000)}: ${text.slice(0, 500)}`;

const tableNames = ["account", "contact", "lead", "opportunity", "task", "product", "systemuser", "quote"];
const anyTable = fc.constantFrom(...tableNames).map((name) => tableOf(model, name));
const operators =
  "eq ne gt like not-like begins-with in not-in between null not-null today last-x-days eq-userid on-or-after above under this-fiscal-year contain-values".split(
    " ",
  );
const values = fc.oneof(
  fc.constantFrom("1", "-5", "Norfield", "%", "2024-02-30", "2024-02-29", "1e400", "", "99999999999999999999"),
  fc.uuid(),
  oddities,
);
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const fetches = anyTable.chain((table) => {
  const attribute = fc.constantFrom(...[...table.columns.values()].map(({ name }) => name));
  const condition = fc
    .tuple(attribute, fc.constantFrom(...operators), fc.array(values, { maxLength: 3 }))
    .map(([name, operator, given]) => {
      const [only] = given;
      return given.length === 1
        ? `<condition attribute="${name}" operator="${operator}" value="${escaped(only ?? "")}"/>`
        : `<condition attribute="${name}" operator="${operator}">${given.map((one) => `<value>${escaped(one)}</value>`).join("")}</condition>`;
    });
  const filter = fc.array(condition, { maxLength: 3 }).map((terms) => `<filter type="or">${terms.join("")}</filter>`);
  const link = fc
    .tuple(fc.constantFrom(...tableNames), fc.constantFrom("inner", "outer", "any", "not all"), attribute, filter)
    .map(([to, kind, name, inner]) => {
      return `<link-entity name="${to}" from="${to}id" to="${name}" link-type="${kind}" alias="l">${inner}</link-entity>`;
    });
  const plain = fc
    .array(attribute, { maxLength: 3 })
    .map((names) => names.map((name) => `<attribute name="${name}"/>`).join(""));
  const sums = fc
    .tuple(attribute, attribute, fc.constantFrom("sum", "avg", "min", "max", "count", "countcolumn"))
    .map(
      ([one, two, how]) =>
        `<attribute name="${one}" groupby="true" alias="g"/><attribute name="${two}" aggregate="${how}" alias="s"/>`,
    );
  const head = fc.constantFrom("", 'top="2"', 'count="1" page="2"', 'distinct="true"', 'returntotalrecordcount="true"');
  return fc.oneof(
    fc
      .tuple(head, plain, filter, fc.oneof(fc.constant(""), link))
      .map(([given, ...inside]) => ({ table, given, inside })),
    fc.tuple(sums, filter).map((inside) => ({ table, given: 'aggregate="true"', inside })),
  );
});

const anyJson = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, 1.5, "", [], {}, [null], 2 ** 53),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
  oddities,
  fc.uuid(),
);

describe("any input", () => {
  it("of an address is answered", async () => {
    const ids = Object.fromEntries(tableNames.map((name) => [name, name === "account" ? accountid : randomUUID()]));
    const bytes = fc.constantFrom("", "%00", "%ed%a0%80", "%c0%af", "%f5%80%80%80", "%2527", "%u0041", "%0d%0a");
    await fc.assert(
      fc.asyncProperty(urls(ids), spoiling, bytes, fc.nat(2000), async (url, spoilings, more, at) => {
        const [path = "", query = ""] = url.split("?");
        const readable = spoil(decodeURIComponent(query), spoilings).slice(0, 6000);
        const written = encodeURIComponent(wellFormed(readable)).replaceAll("%3D", "=").replaceAll("%26", "&");
        const place = at % (written.length + 1);
        const target = `${path}?${written.slice(0, place)}${more}${written.slice(place)}`;
        const answer = await ada.get(target);

        expect(fault(target, answer)).toBe("");
      }),
      { numRuns: runs(250) },
    );
  });

  it("of FetchXML is answered", async () => {
    const answered: number[] = [];
    await fc.assert(
      fc.asyncProperty(fetches, spoiling, async ({ table, given, inside }, spoilings) => {
        const text = `<fetch ${given}><entity name="${table.name}">${inside.join("")}</entity></fetch>`;
        const query = wellFormed(spoil(text, spoilings).slice(0, 6000));
        const answer = await ada.get(`${table.entitySet}?fetchXml=${encodeURIComponent(query)}`);

        answered.push(answer.status);
        expect(fault(query, answer)).toBe("");
      }),
      { numRuns: runs(250) },
    );

    // What never gets past the parser tests little of the rest.
    expect(answered.filter((status) => status === 200).length).toBeGreaterThan(answered.length / 50);
  });

  it("of a batch is answered", async () => {
    const parts = fc.array(
      fc.constantFrom(
        "--b\r\nContent-Type: application/http\r\n\r\nGET accounts?$top=1 HTTP/1.1\r\n\r\n\r\n",
        `--b\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nPATCH accounts(${randomUUID()}) HTTP/1.1\r\nContent-Type: application/json\r\nIf-Match: *\r\n\r\n{"name":"x"}\r\n`,
        '--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nPOST tasks HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"subject":"x"}\r\n--c\r\nContent-Type: application/http\r\nContent-ID: 2\r\n\r\nPATCH $1 HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"nosuch":1}\r\n--c--\r\n',
      ),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(parts, spoiling, fc.boolean(), async (given, spoilings, goOn) => {
        const raw = spoil(`${given.join("")}--b--\r\n`, spoilings);
        const answer = await ada.post("$batch", undefined, {
          raw,
          headers: {
            "content-type": "multipart/mixed; boundary=b",
            ...(goOn ? { prefer: "odata.continue-on-error" } : {}),
          },
        });

        expect(fault(raw, answer)).toBe("");
        expect(answer.text).not.toMatch(/HTTP\/1\.1 5/);
      }),
      { numRuns: runs(150) },
    );
  });

  it("of a body is answered", async () => {
    const body = JSON.stringify({
      name: "Norfield",
      revenue: 5,
      "primarycontactid@odata.bind": `contacts(${randomUUID()})`,
      Account_Tasks: [{ subject: "x", scheduledend: "2024-02-29T00:00:00Z" }],
    });
    await fc.assert(
      fc.asyncProperty(spoiling, fc.boolean(), async (spoilings, isNew) => {
        const raw = spoil(body, [...spoilings, { how: "odd", at: body.length * 3, length: 1, by: "" }]);
        const options = { raw, headers: { "content-type": "application/json" } };
        const answer = isNew
          ? await ada.post("accounts", undefined, options)
          : await ada.patch(`accounts(${accountid})`, undefined, options);

        expect(fault(raw, answer)).toBe("");
      }),
      { numRuns: runs(200) },
    );
  });

  it("of an action or function is answered", async () => {
    const declared = [...new Set(world.context.operations.values())];
    const calls = fc.constantFrom(...declared).chain((operation) => {
      const given = Object.fromEntries(Object.keys(operation.parameters).map((name) => [name, anyJson]));
      return fc.record({ operation: fc.constant(operation), given: fc.record(given, { requiredKeys: [] }) });
    });
    await fc.assert(
      fc.asyncProperty(calls, fc.constantFrom(...tableNames), async ({ operation, given }, table) => {
        const { entitySet } = tableOf(model, table);
        const at = `Microsoft.Dynamics.CRM.${operation.name}`;
        const inline = Object.entries(given).map(
          ([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`,
        );
        for (const path of [operation.name, `${entitySet}(${randomUUID()})/${at}`, `${entitySet}/${at}`]) {
          const answer =
            operation.kind === "action"
              ? await ada.post(path, given)
              : await ada.get(`${path}(${inline.join(",").slice(0, 8000)})`);

          expect(fault(`${path} ${JSON.stringify(given)}`, answer)).toBe("");
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a refusal", () => {
  it.each([
    ["accounts?$filter=nosuch eq 1", "0x80060888"],
    ["nosuchset", "0x80060888"],
    [`accounts(${randomUUID()})`, "0x80040217"],
    ["accounts?$top=x", "0x80060888"],
    ["accounts?fetchXml=<fetch", "0x80040201"],
  ])("of %s comes in the caller's language, with the same code", async (path, code) => {
    const [english, french] = await Promise.all(
      ["en-US,en;q=0.9", "fr-CA,fr;q=0.9,en;q=0.5"].map((language) =>
        ada.get(path, { headers: { "accept-language": language } }),
      ),
    );

    expect([english?.body.error.code, french?.body.error.code]).toEqual([code, code]);
    expect(french?.body.error.message).not.toBe(english?.body.error.message);
  });
});
