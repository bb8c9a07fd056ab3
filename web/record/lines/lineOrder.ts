import type { Row } from "../../api/client.ts";

/** The order of the lines of a document, which their numbers keep: pure. */

export interface LineNumber {
  readonly id: string;
  readonly lineitemnumber: number;
}

/** The numbers that change when a line goes to another place; the numbers in use are kept where they tell lines apart. */
export function renumbered(rows: readonly Row[], primaryId: string, from: number, to: number): readonly LineNumber[] {
  const others = rows.filter((_, at) => at !== from);
  const order = [...others.slice(0, to), ...rows.slice(from, from + 1), ...others.slice(to)];
  const used = rows.map((row) => Number(row.lineitemnumber ?? 0)).sort((a, b) => a - b);
  const isClear = used.every((number, at) => number > 0 && number !== used[at - 1]);
  return order.flatMap((row, at) => {
    const lineitemnumber = isClear ? (used[at] ?? at + 1) : at + 1;
    return row.lineitemnumber === lineitemnumber ? [] : [{ id: String(row[primaryId]), lineitemnumber }];
  });
}
