import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { basename } from "node:path";
import { importLeads } from "../crm/import/importLeads.ts";
import { administrator } from "./administrator.ts";
import { openFilon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usageError.ts";

interface ImportOptions {
  readonly file: string | undefined;
  readonly dryRun: boolean;
  readonly user: string | undefined;
}

/** Imports a file of leads and prints how it goes: recognised columns, errors by line, counts. */
export async function importCommand(
  settings: Settings,
  { file, dryRun, user }: ImportOptions,
  say: (text: string) => void,
): Promise<void> {
  if (!file) throw new UsageError("import leads needs a file");
  await access(file, constants.R_OK).catch(() => {
    throw new Error(`The file ${file} cannot be read`);
  });
  const filon = await openFilon(settings);
  try {
    const caller = await administrator(filon.database, user, settings.timeZone);
    for await (const event of importLeads(filon.context, caller, createReadStream(file), {
      dryRun,
      name: basename(file),
    })) {
      if (event.event === "columns") {
        say(`Columns: ${event.mapped.map(({ header, column }) => `${header} → ${column}`).join(", ")}`);
        if (event.unmapped.length > 0) say(`Kept as other imported values: ${event.unmapped.join(", ")}`);
      } else if (event.event === "error")
        say(
          `Line ${event.line}${event.column ? `, ${event.column}` : ""}${event.value ? ` ("${event.value}")` : ""}: ${event.reason}`,
        );
      else if (event.event === "progress") {
        if (process.stderr.isTTY) process.stderr.write(`\r${event.read} rows read`);
      } else {
        if (process.stderr.isTTY) process.stderr.write("\n");
        const { read, created, updated, unchanged, failed, seconds } = event;
        say(
          `${dryRun ? "Dry run, nothing written. " : ""}${read} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed, in ${seconds} s`,
        );
      }
    }
  } finally {
    await filon.close();
  }
}
