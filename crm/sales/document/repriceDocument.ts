import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { linesOf, recalculateDocument } from "./documentTotals.ts";
import type { DocumentKind } from "./documentKind.ts";
import { priceDocumentLine } from "./priceDocumentLine.ts";

/** Prices every line of an open document anew, as after its price list changed or its prices were unlocked. */
export async function repriceDocument(records: Records, kind: DocumentKind, headerId: string): Promise<void> {
  for (const line of await linesOf(records, kind, headerId)) {
    const id = String(line[`${kind.lines.name}id`]);
    const values = await priceDocumentLine(kind, {
      records,
      id,
      verb: "Reprice",
      before: line,
      after: line,
      changes: {},
    });
    await records.update(kind.lines, id, values, { verb: "Copy" });
  }
  await recalculateDocument(records, kind, headerId);
}

/** Whether a change of the header makes its lines cost something else. */
export function repricesLines(before: Row, changes: Row): boolean {
  const unlocked = changes["ispricelocked"] === false && before["ispricelocked"] === true;
  return unlocked || (changes["pricelevelid"] !== undefined && before["ispricelocked"] !== true);
}
