import type { Row } from "../../api/client.ts";

/**
 * Where a record comes among rows that are in the server's order (`$orderby`): what is empty is least, and records
 * that are alike follow their ids. Texts may differ from the server's by a place; the answer to the next look decides.
 */
export function placeIn(rows: readonly Row[], row: Row, order: string | undefined, primaryId: string): number {
  const keys = [...keysOf(order), { property: primaryId, sign: 1 }];
  const isAfter = (other: Row) => {
    for (const { property, sign } of keys) {
      const difference = compare(other[property], row[property]) * sign;
      if (difference !== 0) return difference > 0;
    }
    return false;
  };
  const place = rows.findIndex(isAfter);
  return place === -1 ? rows.length : place;
}

/** The columns an order goes by. */
export function orderProperties(order: string | undefined): readonly string[] {
  return keysOf(order).map(({ property }) => property);
}

function keysOf(order = "") {
  const keys = order.split(",").map((key) => key.trim().split(/\s+/));
  return keys.flatMap(([property, direction]) => (property ? [{ property, sign: direction === "desc" ? -1 : 1 }] : []));
}

function compare(a: unknown, b: unknown): number {
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}
