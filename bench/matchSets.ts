import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRecords } from "../cli/matchCommand.ts";
import type { Columns } from "../crm/core/match/matchColumns.ts";
import type { MatchTask } from "../crm/core/match/matchFiles.ts";

/** One question put to the matcher, under the name its predictions are filed by. */
export interface NamedTask {
  readonly name: string;
  readonly folder: string;
  /** The file of the true pairs, in the folder. */
  readonly gold: string;
  readonly tasks: readonly MatchTask[];
}

/** The questions of a folder of labelled sets (`set.json`, `records.csv`, …), read one set at a time. */
export async function* readSets(data: string): AsyncGenerator<NamedTask> {
  for (const name of readdirSync(data).sort()) {
    const folder = join(data, name);
    const set = JSON.parse(readFileSync(join(folder, "set.json"), "utf8")) as { kind: string; mode?: string };
    if (set.kind === "crm") yield* crmTasks(folder, name);
    else yield { name, folder, gold: "gold.csv", tasks: publicTasks(await read(folder, "records"), set) };
  }
}

function publicTasks(records: readonly Columns[], { kind, mode }: { kind: string; mode?: string }): MatchTask[] {
  const tables =
    kind === "both" ? (["account", "contact"] as const) : ([kind === "company" ? "account" : "contact"] as const);
  const of = (source: string) => records.filter((row) => row["source"] === source);
  return tables.map((as): MatchTask => {
    return mode === "link" ? { as, records: of("a"), against: { as, records: of("b") } } : { as, records };
  });
}

/** Contacts are matched with the accounts they belong to beside them, and once more without (`… alone`). */
async function* crmTasks(folder: string, name: string): AsyncGenerator<NamedTask> {
  const accounts = await read(folder, "accounts");
  const contacts = await read(folder, "contacts");
  const leads = await read(folder, "leads");
  const named = (task: string, one: MatchTask, suffix = ""): NamedTask => {
    return { name: `${name}.${task}${suffix}`, folder, gold: `gold-${task}.csv`, tasks: [one] };
  };
  const toContacts: MatchTask = { as: "lead", records: leads, against: { as: "contact", records: contacts } };
  yield named("account-account", { as: "account", records: accounts });
  yield named("lead-account", { as: "lead", records: leads, against: { as: "account", records: accounts } });
  yield named("contact-contact", { as: "contact", records: contacts, accounts });
  yield named("contact-contact", { as: "contact", records: contacts }, " alone");
  yield named("lead-contact", { ...toContacts, accounts });
  yield named("lead-contact", toContacts, " alone");
}

function read(folder: string, table: string): Promise<Columns[]> {
  return readRecords(join(folder, `${table}.csv`));
}
