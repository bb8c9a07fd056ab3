import { operation, required } from "../../../engine/records/operation.ts";
import { aColumnSet, aGuid } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { anybodysRows } from "../anybodysRows.ts";
import { copyDocument } from "../document/copyDocument.ts";
import { quoteDocument } from "../document/documentKind.ts";
import { quote } from "./quote.ts";
import { quoteErrors } from "./quoteErrors.ts";

/**
 * Makes the next revision of a closed quote: a draft with the same number, the revision raised, the lines copied. The
 * number stays, so that a customer's reference to it stays valid.
 *
 * @throws quoteErrors.quoteNotClosed, quoteErrors.quoteRevisionOpen — 400.
 */
async function revise(records: Records, id: string): Promise<string> {
  const number = String((await records.get(quote, id)).quotenumber);
  // Whoever revises a revision of this number waits, and then sees what the first one made.
  await anybodysRows(records, quote, { quotenumber: number }, { orderBy: ["quoteid"], lock: true });
  const row = (await records.lock(quote, id)) as Row;
  if (row["statecode"] !== 3) throw quoteErrors.quoteNotClosed({ number });
  const revisions = await anybodysRows(records, quote, { quotenumber: number });
  if (revisions.some((one) => one["statecode"] === 0 || one["statecode"] === 1))
    throw quoteErrors.quoteRevisionOpen({ number });
  const highest = Math.max(...revisions.map((one) => Number(one["revisionnumber"] ?? 0)));
  if (row["statuscode"] !== 7) await records.update(quote, id, { statecode: 3, statuscode: 7 }, { verb: "Revise" });
  const values = {
    name: row["name"],
    quotenumber: number,
    revisionnumber: highest + 1,
    quotecreationmethod: madeByRevision,
    opportunityid: row["opportunityid"],
  };
  return copyDocument(records, { from: quoteDocument, to: quoteDocument, source: row, values });
}

/** The option "Revision" of `quotecreationmethod`. */
const madeByRevision = 776160001;

export const reviseQuote = operation({
  name: "ReviseQuote",
  kind: "action",
  bound: null,
  parameters: { QuoteId: required(aGuid), ColumnSet: required(aColumnSet) },
  returns: { kind: "record", table: "quote" },
  run: async ({ records, parameters }) => ({
    id: await revise(records, parameters.QuoteId),
    columns: parameters.ColumnSet,
  }),
});
