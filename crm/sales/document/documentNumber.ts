import { randomInt } from "node:crypto";
import type { Records } from "../../../engine/records/records.ts";
import type { DocumentKind } from "./documentKind.ts";

const letters = "ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789";

/**
 * The next number of a kind of document: prefix, running number of five digits from 01000 on, and a random suffix, as
 * in `QUO-01000-F0J5W7`. Gaps are normal; the legal number of an invoice is another one.
 */
export async function nextDocumentNumber(
  records: Records,
  number: NonNullable<DocumentKind["number"]>,
): Promise<string> {
  const [row] = await records.run({ text: "SELECT nextval($1::text::regclass)::text", values: [number.sequence] });
  const { organization } = records.settings;
  const prefix = String(organization[number.prefixColumn] ?? "").trim();
  const length = Number(organization["uniquespecifierlength"] ?? 6);
  const suffix = Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
  return [prefix, String(row?.[0]).padStart(5, "0"), suffix].filter(Boolean).join("-");
}
