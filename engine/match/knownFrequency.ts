import { countFrequency, type Frequency } from "./frequency.ts";

/** Where some counts are known over all records, and the others only among those at hand. */
export function knownFrequency(records: number, known: ReadonlyMap<string, number>): Frequency {
  const atHand = countFrequency(records);
  return {
    ...atHand,
    bits: (kind, value) => {
      const count = known.get(`${kind}:${value}`);
      return count ? Math.max(0, Math.log2(records / count)) : atHand.bits(kind, value);
    },
  };
}
