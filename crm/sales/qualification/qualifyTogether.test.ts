import { describe, expect, it } from "vitest";
import { Callers } from "../../../engine/access/loadCaller.ts";
import { settleEach } from "../../../engine/records/settleEach.ts";
import type { Database, Transaction } from "../../../engine/store/database.ts";
import type { Json } from "../../../test/deals.ts";
import { useWorld } from "../../../test/world.ts";
import { qualifyCertain } from "./qualifyCertain.ts";

const world = useWorld();

const syllables = "bar cor dul fen gim hol jas kel lom mar nev pol rus sav tib vun".split(" ");
/** A word that no other number gives. */
const word = (number: number) =>
  [number * 7, number * 7 + 3, Math.floor((number * 7) / 16)].map((part) => syllables[part % 16]).join("");
const makeLeads = async (values: readonly object[]): Promise<string[]> => {
  const Targets = values.map((one) => ({ "@odata.type": "Microsoft.Dynamics.CRM.lead", ...one }));
  return (await world.as("ada").post("leads/Microsoft.Dynamics.CRM.CreateMultiple", { Targets })).body.Ids;
};
const bulk = async (Ids: readonly string[], who = "ada") =>
  (await world.as(who).post("leads/Microsoft.Dynamics.CRM.QualifyLeads", { Ids })).body.Outcomes as Json[];
const rows = (text: string, ...values: unknown[]) => world.database.run({ text, values });

/** A database that counts what is sent within transactions. */
function counting(database: Database): { readonly database: Database; readonly sent: string[] } {
  const sent: string[] = [];
  const watched = (transaction: Transaction): Transaction => ({
    run: (statement) => (sent.push(statement.text), transaction.run(statement)),
    send: (statement) => (sent.push(statement.text), transaction.send(statement)),
  });
  return { sent, database: { ...database, transaction: (work) => database.transaction((one) => work(watched(one))) } };
}

describe("leads qualified together", () => {
  it("are a few statements, however many they are", async () => {
    const ids = await makeLeads(
      Array.from({ length: 100 }, (_, index) => ({
        companyname: word(index),
        lastname: word(index + 100),
        emailaddress1: `${word(index + 200)}@${word(index)}.example`,
      })),
    );
    const { database, sent } = counting(world.database);
    const caller = await new Callers(world.database, "UTC").caller(world.as("ada").id, "en");
    if (!caller) throw new Error("ada is nobody");

    const outcomes = await qualifyCertain(ids, (items, work) =>
      settleEach({ ...world.context, database }, caller, items, work),
    );

    expect(outcomes.filter(({ outcome }) => outcome !== "qualified")).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(60);
  });

  it("are what they are one at a time: outcomes, records, links and audit", async () => {
    const values = (words: readonly string[], postalCode: string) => {
      const [fresh, known, other, ...people] = words;
      const place = { address1_postalcode: postalCode };
      const person = { lastname: people[4], emailaddress1: `direction@${people[4]}.example`.toLowerCase() };
      return [
        { companyname: fresh, lastname: people[0], ...place },
        { companyname: `${fresh} SARL`, lastname: people[1], ...place },
        { companyname: known, lastname: people[2], description: "Fills the account", address1_city: "Ici", ...place },
        { companyname: known, lastname: people[3], address1_postalcode: "13000" },
        { subject: "Nobody" },
        person,
        { companyname: other, ...person },
      ];
    };
    const sets = [
      { words: "Aubin Bretteville Cormery Dumont Esnault Fournier Guichard Hamelin".split(" "), postalCode: "44000" },
      { words: "Jarnac Kerguelen Lormont Marchand Nouvel Ollivier Perrault Quentin".split(" "), postalCode: "67000" },
    ] as const;
    for (const { words, postalCode } of sets)
      await world.given.account({ name: words[1], address1_postalcode: postalCode });
    const [one, many] = [
      await makeLeads(values(sets[0].words, "44000")),
      await makeLeads(values(sets[1].words, "67000")),
    ];

    const alone: Json[] = [];
    for (const id of one) alone.push(...(await bulk([id])));
    const together = await bulk(many);

    const known = async (outcomes: readonly Json[], { words, postalCode }: (typeof sets)[number]) => {
      const ids = new Map<string, string>();
      const plain = (json: unknown) =>
        words
          .reduce(
            (text, word, index) => text.replace(new RegExp(word, "gi"), `word${index}`),
            JSON.stringify(json) ?? "",
          )
          .replaceAll(postalCode, "place")
          .replace(
            /[0-9a-f]{8}-[0-9a-f-]{27}/g,
            (id) => ids.get(id) ?? (ids.set(id, `id${ids.size}`), `id${ids.size - 1}`),
          )
          .replace(/\d{4}-\d\d-\d\dT[^"\\]*/g, "then")
          // Whether the second of the day has changed since the lead was made.
          .replace(/\{\\"logicalName\\":\\"activestagestartedon\\"[^}]*\},|activestagestartedon,/g, "");
      const told = outcomes.map(plain);
      const written = ["account", "contact", "opportunity", "lead", "connection", "leadtoopportunitysalesprocess"];
      const audits = await rows(
        `SELECT a.objecttypecode, a.action, a.operation, a.changedata, a.attributemask FROM audit a
          WHERE a.transactionid IN (SELECT transactionid FROM audit WHERE objectid = ANY ($1::uuid[]) AND action <> 1)
          ORDER BY array_position($1::uuid[], (SELECT min(l.objectid::text)::uuid FROM audit l WHERE l.transactionid = a.transactionid AND l.objecttypecode = 'lead')),
            array_position($2::text[], a.objecttypecode), a.operation, a.attributemask`,
        outcomes.map(({ leadid }) => leadid),
        written,
      );
      return { told, audits: audits.map(plain) };
    };
    const [first, second] = [await known(alone, sets[0]), await known(together, sets[1])];
    expect(second.told).toEqual(first.told);
    expect(second.audits).toEqual(first.audits);
    expect(new Set(together.map(({ outcome }) => outcome))).toEqual(new Set(["qualified", "doubtful", "refused"]));
    expect(second.audits.length).toBeGreaterThan(20);
  });

  it("are done without the one that fails after some of it was written", async () => {
    const { contactid } = await world.given.contact({ lastname: "Fermé", emailaddress1: "ferme@exemple-clos.fr" });
    await world.as("ada").patch(`contacts(${String(contactid)})`, { statecode: 1, statuscode: 2 });
    const ids = await makeLeads([
      { companyname: "Papeterie Ruault", lastname: "Ruault" },
      { companyname: "Moulins Tardieu", lastname: "Tardieu" },
      { companyname: "Papeteries Ruault", lastname: "Voisin" },
    ]);
    const [, closing = ""] = ids;
    await world
      .as("ada")
      .patch(`leads(${closing})`, { "parentcontactid@odata.bind": `contacts(${String(contactid)})` });

    const outcomes = await bulk(ids);

    expect(outcomes.map(({ outcome }) => outcome === "qualified")).toEqual([
      true,
      false,
      outcomes[2].outcome === "qualified",
    ]);
    expect(outcomes[1].outcome).toBe("refused");
    expect(await rows("SELECT 1 FROM account WHERE name = 'Moulins Tardieu'")).toEqual([]);
    expect(await rows("SELECT statecode FROM lead WHERE leadid = $1::uuid", closing)).toEqual([[0]]);
  });

  it("end once each, where one is named twice", async () => {
    const [id = ""] = await makeLeads([{ companyname: "Deux fois", lastname: "Encore" }]);

    expect((await bulk([id, id, id])).map(({ outcome }) => outcome)).toEqual(["qualified", "refused", "refused"]);
  });
});
