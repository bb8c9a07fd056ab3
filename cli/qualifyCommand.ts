import { qualifyCertain, type BulkOutcome } from "../crm/sales/qualification/qualifyCertain.ts";
import { settleEach } from "../engine/records/settleEach.ts";
import { administrator } from "./administrator.ts";
import { openFilon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usageError.ts";

const atOnce = 250;

/** Qualifies every open lead that leaves nothing in doubt, many at a time, each all or nothing by itself. */
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
    const ids = rows.map(([id]) => String(id));
    const counts: Record<BulkOutcome["outcome"], number> = { qualified: 0, doubtful: 0, refused: 0, error: 0 };
    for (let start = 0; start < ids.length; start += atOnce) {
      const outcomes = await qualifyCertain(ids.slice(start, start + atOnce), (items, work) =>
        settleEach(filon.context, caller, items, work),
      );
      for (const { leadid, outcome, message } of outcomes) {
        counts[outcome] += 1;
        if (outcome !== "qualified") say(`${leadid}: ${outcome}, ${message ?? ""}`);
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${Math.min(start + atOnce, ids.length)} of ${ids.length}`);
    }
    if (process.stderr.isTTY) process.stderr.write("\n");
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    say(
      `${rows.length} open leads: ${counts.qualified} qualified, ${counts.doubtful} doubtful (left for you), ${counts.refused} refused, in ${seconds} s`,
    );
  } finally {
    await filon.close();
  }
}
