import { withRecords } from "../engine/records/withRecords.ts";
import { qualifyCertain, type BulkOutcome } from "../crm/sales/qualification/qualifyOperations.ts";
import { administrator } from "./administrator.ts";
import { openFilon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usageError.ts";

const atOnce = 6;

/** Qualifies every open lead that leaves nothing in doubt, a few at a time, each in a transaction of its own. */
export async function qualifyCommand(
  settings: Settings,
  options: { allCertain: boolean; user: string | undefined },
  say: (text: string) => void,
): Promise<void> {
  if (!options.allCertain)
    throw new UsageError("qualify needs --all-certain: one lead at a time is qualified in the app or by the API");
  const filon = await openFilon(settings);
  try {
    const started = performance.now();
    const caller = await administrator(filon.database, options.user, settings.timeZone);
    const rows = await filon.database.run({
      text: "SELECT leadid FROM lead WHERE statecode = 0 ORDER BY createdon, leadid",
      values: [],
    });
    const waiting = rows.map(([id]) => String(id));
    const counts: Record<BulkOutcome["outcome"], number> = { qualified: 0, doubtful: 0, refused: 0, error: 0 };
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const { outcome, message } = await qualifyCertain(id, (job) => withRecords(filon.context, caller, job));
        counts[outcome] += 1;
        if (outcome !== "qualified") say(`${id}: ${outcome}, ${message ?? ""}`);
        const done = rows.length - waiting.length;
        if (process.stderr.isTTY && done % 20 === 0) process.stderr.write(`\r${done} of ${rows.length}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (process.stderr.isTTY) process.stderr.write("\n");
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    say(
      `${rows.length} open leads: ${counts.qualified} qualified, ${counts.doubtful} doubtful (left for you), ${counts.refused} refused, in ${seconds} s`,
    );
  } finally {
    await filon.close();
  }
}
