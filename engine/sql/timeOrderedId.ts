import { randomUUID } from "node:crypto";

let lastMs = 0;
let sequence = 0;

/**
 * A UUID that sorts by the moment it was made, and within a millisecond by the order of making in this process
 * (version 7, RFC 9562, section 5.7; the sequence is method 1 of section 6.2).
 */
export function timeOrderedId(): string {
  const now = Math.max(Date.now(), lastMs);
  sequence = now === lastMs ? sequence + 1 : 0;
  lastMs = sequence > 0xfff ? now + 1 : now;
  if (sequence > 0xfff) sequence = 0;
  const time = lastMs.toString(16).padStart(12, "0");
  // Node draws the randomness of its own UUIDs in stock; behind the version they serve as they are.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, "0")}${randomUUID().slice(18)}`;
}

/** The same made by PostgreSQL, for rows that a statement makes by itself; within a millisecond in no order. */
export const timeOrderedIdSql =
  "(lpad(to_hex(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(gen_random_uuid()::text, 16))::uuid";
