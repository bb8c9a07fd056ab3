import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aColumnSet, aGuid, aMoment, anInteger, aText } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { closingValues } from "../document/closeActivity.ts";
import { copyDocument } from "../document/copyDocument.ts";
import { orderDocument, quoteDocument } from "../document/documentKind.ts";
import { closeLockedQuote } from "./closeQuote.ts";
import { quote } from "./quote.ts";
import { quoteclose } from "./quoteclose.ts";
import { quoteErrors } from "./quoteErrors.ts";

interface Closing {
  readonly subject: string | undefined;
  readonly description: string | undefined;
  readonly date: string | undefined;
  readonly status: number | undefined;
}

/**
 * Makes an order from a won quote, its prices locked. With a closing given, an active quote is won in the same step.
 * @throws quoteErrors.quoteNotWon — 400.
 */
async function convert(records: Records, id: string, closing: Closing | null): Promise<string> {
  const row = (await records.lock(quote, id)) as Row;
  if (row["statecode"] === 1 && closing) {
    await closeLockedQuote(records, row, "Win", closing.status ?? -1, closing.date);
    const number = { quotenumber: row["quotenumber"], revision: row["revisionnumber"] };
    const words = {
      ...closingValues(quote, id, closing.subject ?? `Quote won: ${String(row["quotenumber"])}`),
      description: closing.description,
    };
    await records.create(quoteclose, {
      ...words,
      quoteid: id,
      ...number,
      ...(closing.date ? { actualend: closing.date } : {}),
    });
  } else if (row["statecode"] !== 2) throw quoteErrors.quoteNotWon({ number: String(row["quotenumber"]) });
  const values = { name: row["name"], quoteid: id, opportunityid: row["opportunityid"], ispricelocked: true };
  return copyDocument(records, {
    from: quoteDocument,
    to: orderDocument,
    source: row,
    values,
    lineLink: "quotedetailid",
  });
}

export const convertQuoteToSalesOrder = operation({
  name: "ConvertQuoteToSalesOrder",
  kind: "action",
  bound: null,
  parameters: {
    QuoteId: required(aGuid),
    ColumnSet: required(aColumnSet),
    QuoteCloseDate: optional(aMoment),
    QuoteCloseStatus: optional(anInteger),
    QuoteCloseSubject: optional(aText),
    QuoteCloseDescription: optional(aText),
  },
  returns: { kind: "record", table: "salesorder" },
  run: async ({ records, parameters: given }) => {
    const closing = {
      subject: given.QuoteCloseSubject,
      description: given.QuoteCloseDescription,
      date: given.QuoteCloseDate,
      status: given.QuoteCloseStatus,
    };
    const isGiven = Object.values(closing).some((value) => value !== undefined);
    return { id: await convert(records, given.QuoteId, isGiven ? closing : null), columns: given.ColumnSet };
  },
});
