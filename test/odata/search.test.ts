import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

interface Found {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly state: string | null;
  readonly stateCode: number | null;
  readonly facts: readonly string[];
}

describe("SearchRecords", () => {
  const world = useWorld();

  const url = (text: string, more = "") =>
    `SearchRecords(Text=@t${more === "" ? "" : ",Tables=@x"})?@t='${encodeURIComponent(text.replaceAll("'", "''"))}'${more === "" ? "" : `&@x=${more}`}`;
  async function search(who: string, text: string, tables = ""): Promise<readonly Found[]> {
    const { status, body } = await world.as(who).get(url(text, tables));
    expect(status, JSON.stringify(body)).toBe(200);
    return body.value as Found[];
  }
  const names = (found: readonly Found[]) => found.map(({ table, name }) => `${table}: ${name}`);

  beforeAll(async () => {
    const { given } = world;
    await given.account({ name: "Brasserie du Zéphyr", address1_city: "Besançon", telephone1: "+33 3 81 55 12 90" });
    await given.account({ name: "Maison Zéphyrine" });
    await given.account({ name: "Zéphyr" });
    await given.account({ name: "Zéphyrin & Fils", emailaddress1: "contact@zephyrin.example" });
    await given.contact({ firstname: "Élodie", lastname: "Brasfort", emailaddress1: "elodie@zephyrin.example" });
    await given.lead({ firstname: "Zoé", lastname: "Zephir", companyname: "Zephyr Conseil" });
  });

  it("finds by the beginning of a word, whatever its case and accents", async () => {
    const found = await search("ada", "ZEPHYRIN", '["account"]');

    expect(names(found)).toEqual(["account: Zéphyrin & Fils", "account: Maison Zéphyrine"]);
  });

  it("puts that very name first, then names that begin so, then the rest", async () => {
    const found = await search("ada", "zephyr", '["account"]');

    expect(names(found).slice(0, 2)).toEqual(["account: Zéphyr", "account: Zéphyrin & Fils"]);
    expect(names(found).slice(2).sort()).toEqual(["account: Brasserie du Zéphyr", "account: Maison Zéphyrine"]);
  });

  it("takes several words in any order, wherever each of them stands", async () => {
    const found = await search("ada", "besan zephyr bras");

    expect(names(found)).toEqual(["account: Brasserie du Zéphyr"]);
    expect(found[0]).toMatchObject({ stateCode: 0, state: "Active", facts: ["Besançon", "+33 3 81 55 12 90"] });
  });

  it.each(["03 81 55 12 90", "0381551290", "+33381551290", "00 33 3 81 55", "381551"])(
    "finds a telephone however it is written: %s",
    async (text) => {
      expect(names(await search("ada", text))).toEqual(["account: Brasserie du Zéphyr"]);
    },
  );

  it.each(["+33 4 72 00 11 22", "0033472001122", "04 72 00 11"])(
    "finds a telephone that was written without its country: %s",
    async (text) => {
      await world.given.account({ name: "Forge", telephone1: "04 72 00 11 22" });

      expect(names(await search("ada", text))).toContain("account: Forge");
    },
  );

  it("finds a person by a part of the e-mail address", async () => {
    expect(names(await search("ada", "elodie@zephyrin"))).toEqual(["contact: Élodie Brasfort"]);
  });

  it("finds records of every table, the last changed first among equals", async () => {
    const [first, second] = [await world.given.account({ name: "Twin" }), await world.given.account({ name: "Twin" })];
    await world.database.run({
      text: "UPDATE account SET modifiedon = now() + interval '1 minute' WHERE accountid = $1::uuid",
      values: [first["accountid"]],
    });

    const found = await search("ada", "twin");

    expect(found.map(({ id }) => id)).toEqual([first["accountid"], second["accountid"]]);
    expect((await search("ada", "zephyr")).map(({ table }) => table)).toContain("lead");
  });

  it("tells what a deal is for: its customer's name", async () => {
    const account = await world.given.account({ name: "Quartzite" });
    const opportunity = await world.given.opportunity({
      name: "Carrelage neuf",
      "customerid_account@odata.bind": `accounts(${account["accountid"]})`,
    });

    const [found] = await search("ada", "carrel");

    expect(found).toMatchObject({ table: "opportunity", id: opportunity["opportunityid"], state: "Open" });
    expect(found?.facts).toContain("Quartzite");
  });

  it("follows what is changed and deleted", async () => {
    const account = await world.given.account({ name: "Obsidienne" });
    await world.as("ada").patch(`accounts(${account["accountid"]})`, { name: "Malachite" });

    expect(await search("ada", "obsidi")).toEqual([]);
    expect(names(await search("ada", "malach"))).toEqual(["account: Malachite"]);

    await world.as("ada").delete(`accounts(${account["accountid"]})`);

    expect(await search("ada", "malach")).toEqual([]);
  });

  it("finds nothing that the caller may not read", async () => {
    const { given } = world;
    const hidden = await given.lead({ lastname: "Introuvable", firstname: "Ida" });
    await given.lead({ lastname: "Introuvable", firstname: "Ines" });
    const seller = world.as("anna");
    await world.as("ada").patch(`leads(${hidden["leadid"]})`, {
      "ownerid@odata.bind": `systemusers(${seller.id})`,
    });
    const { body } = await seller.get("leads?$select=fullname&$filter=lastname eq 'Introuvable'");
    const readable = (body.value as { fullname: string }[]).map(({ fullname }) => `lead: ${fullname}`).sort();

    expect(names(await search("anna", "introuv")).sort()).toEqual(readable);
  });

  it("gives of each table as many as asked for", async () => {
    const { body } = await world.as("ada").get("SearchRecords(Text=@t,Top=@n)?@t='zephyr'&@n=1");
    const tables = (body.value as Found[]).map(({ table }) => table);

    expect(tables).toEqual([...new Set(tables)]);
    expect(tables).toEqual(expect.arrayContaining(["account", "contact", "lead"]));
  });

  it.each(["", "'", "&|!:*()", "\\", "a' OR 1=1 --", "%", "x".repeat(3000), "mot ".repeat(500)])(
    "takes any text as words and nothing else: %j",
    async (text) => {
      const { status, body } = await world.as("ada").get(url(text));

      expect(status).toBe(200);
      expect(body.value).toEqual([]);
    },
  );

  it.each([
    ["SearchRecords()", "0x80048d19"],
    ["SearchRecords(Text=@t)?@t=3", "0x80048d19"],
    ["SearchRecords(Text=@t,Top=@n)?@t='a'&@n=0", "0x80048d19"],
    ["SearchRecords(Text=@t,Top=@n)?@t='a'&@n=51", "0x80048d19"],
    ["SearchRecords(Text=@t,Tables=@x)?@t='a'&@x=%5B%22nothing%22%5D", "0x80041102"],
  ])("refuses %s", async (path, code) => {
    const { status, body } = await world.as("ada").get(path);

    expect(status).toBe(400);
    expect(body.error.code).toBe(code);
  });
});
