/** How often values occur among the records at hand: a rare one that two records share says more than a common one. */
export interface Frequency {
  add(kind: string, value: string): void;
  /** What sharing this value says, in bits: log2 of (records / records with it). */
  bits(kind: string, value: string): number;
  readonly records: number;
}

/** Counts values over a known number of records. */
export function countFrequency(records: number): Frequency {
  const counts = new Map<string, number>();
  return {
    records,
    add: (kind, value) => void counts.set(`${kind}:${value}`, (counts.get(`${kind}:${value}`) ?? 0) + 1),
    bits: (kind, value) => Math.max(0, Math.log2(records / (counts.get(`${kind}:${value}`) ?? 1))),
  };
}
