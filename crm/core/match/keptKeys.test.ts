import { expect, it } from "vitest";
import { useWorld } from "../../../test/world.ts";
import { keptKeys } from "./keptKeys.ts";
import { matchedTables } from "./matchFiles.ts";

const world = useWorld();

/** Hashes as they are stored, and as the record would be written with now. */
async function keysOf(table: (typeof matchedTables)[number], id: unknown) {
  const { columns, of } = keptKeys[table];
  const [row = []] = await world.database.run({
    text: `SELECT to_json(filon_matchkeys), ${columns.join(", ")} FROM ${table} WHERE ${table}id = $1::uuid`,
    values: [id],
  });
  const [kept, ...values] = row;
  const now = of(Object.fromEntries(columns.map((name, index) => [name, values[index] as string | null])));
  return { kept: kept as number[], now: [...now] };
}

const values = { telephone1: "0241000017", emailaddress1: "contact@verrerie.fr", address1_postalcode: "49000" };

it("every door writes a record with its keys, and anew when something they are made of changes", async () => {
  const ada = world.as("ada");
  const made = {
    account: (await world.given.account({ name: "Verrerie d’Anjou", ...values }))["accountid"],
    contact: (await world.given.contact({ firstname: "Robert", lastname: "Piquet", ...values }))["contactid"],
    lead: (await world.given.lead({ firstname: "Robert", lastname: "Piquet", ...values }))["leadid"],
  };
  for (const table of matchedTables) {
    const { kept, now } = await keysOf(table, made[table]);
    expect(kept.length).toBeGreaterThan(4);
    expect(kept).toEqual(now);
    await ada.patch(`${table}s(${String(made[table])})`, { telephone1: "0388000001" });
    const changed = await keysOf(table, made[table]);
    expect(changed.kept).toEqual(changed.now);
    expect(changed.kept).not.toEqual(kept);
  }

  const [Targets, upserted] = [
    ["Une", "Deux"].map((name) => ({ "@odata.type": "Microsoft.Dynamics.CRM.account", name, ...values })),
    "8b1d7f0a-5b8e-4c3f-9a51-0d3d3b7f6a01",
  ];
  const { body } = await ada.post("accounts/Microsoft.Dynamics.CRM.CreateMultiple", { Targets });
  await ada.patch(`accounts(${upserted})`, { name: "Trois", ...values });
  for (const id of [...body.Ids, upserted]) {
    const { kept, now } = await keysOf("account", id);
    expect(kept).toEqual(now);
    expect(kept.length).toBeGreaterThan(4);
  }
});
