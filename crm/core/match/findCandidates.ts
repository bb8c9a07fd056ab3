import { mostRecordsOfKey } from "../../../engine/match/alikeSql.ts";
import { commonKeys, type CommonKeys } from "../../../engine/match/commonKeys.ts";
import { explain } from "../../../engine/match/explain.ts";
import type { Frequency } from "../../../engine/match/frequency.ts";
import { knownFrequency } from "../../../engine/match/knownFrequency.ts";
import { logOddsOf, verdictOf, type Band } from "../../../engine/match/scorePair.ts";
import { weighRivals } from "../../../engine/match/weighRivals.ts";
import type { Label } from "../../../engine/model/label.ts";
import { tableOf } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { lookForCompany, lookForPerson, type Look } from "./looks.ts";
import { readAlike } from "./readAlike.ts";
import type { Sought } from "./sought.ts";

/** A record that is likelier the one sought than not. */
export interface MatchCandidate {
  readonly id: string;
  /** The columns it was compared by, and those by which it is shown. */
  readonly row: Row;
  /** 0 to 1: the chance that the two are one. */
  readonly score: number;
  readonly band: Exclude<Band, "none">;
  /** What speaks for and against it, the loudest first. */
  readonly evidence: readonly Label[];
}

/** Rarity tells nothing among a handful of records: they are a few of many there are in the world. */
const leastRecords = 10_000;

/**
 * Active records within the caller's reach that may be the one sought, the likeliest first, however they are spelled. One
 * statement finds them by the rare keys they share, counts how common those are, and reads what is compared.
 */
export function findCandidates(records: Records, sought: Sought): Promise<MatchCandidate[]> {
  const { as, row, among, accountId = null } = sought;
  return among === "account"
    ? search(records, sought, lookForCompany(as, row))
    : search(records, sought, lookForPerson(row, accountId));
}

async function search<Thing>(records: Records, sought: Sought, look: Look<Thing>): Promise<MatchCandidate[]> {
  const table = tableOf(records.model, sought.among);
  const common = await commonKeys(records, records.model, table);
  const keys = look.keys.filter((key) => !common.shared.has(key));
  if (keys.length === 0) return [];
  const { counted, rows } = await readAlike(records, sought, keys);
  const found = rows.map(({ row, company }) => ({ row, thing: look.read(row, company) }));
  const frequency = frequencyOf(look, common, counted);
  for (const thing of [look.wanted, ...found.map(({ thing }) => thing)])
    for (const [kind, value] of look.matcher.frequencies(thing)) frequency.add(kind, value);
  const pairs = found.map(({ thing }, right) => {
    const evidence = look.matcher.compare(look.wanted, thing, frequency);
    return { left: 0, right, evidence, logOdds: logOddsOf(evidence, look.weights) };
  });
  const twinOdds = (one: number, other: number) => {
    const [a, b] = [found[one]?.thing, found[other]?.thing];
    return a === undefined || b === undefined ? 0 : logOddsOf(look.matcher.compare(a, b, frequency), look.weights);
  };
  // Of one table there may be several that are all the same; of another there is one that is it.
  const weighed = sought.as === sought.among ? pairs : weighRivals(pairs, look.weights, twinOdds);
  return weighed
    .flatMap(({ right, evidence, logOdds }): MatchCandidate[] => {
      const row = found[right]?.row;
      const { score, band } = verdictOf(logOdds, look.matcher.isCorroborated(evidence, logOdds), look.certainFrom);
      if (row === undefined || band === "none") return [];
      return [{ id: String(row[table.primaryId]), row, score, band, evidence: explain(evidence, look.weights) }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How common values are: as counted by the search, as the statistics say of the very common, else as at hand. */
function frequencyOf<Thing>(
  { counts }: Look<Thing>,
  common: CommonKeys,
  counted: ReadonlyMap<number, number>,
): Frequency {
  const known = [...counts].flatMap(([value, key]) => {
    const count = common.shared.get(key) ?? counted.get(key);
    if (count === undefined) return [];
    // More than were counted, fewer than the statistics name: somewhere in the middle.
    const isMany = !common.shared.has(key) && count > mostRecordsOfKey;
    return [[value, isMany ? Math.max(count, Math.sqrt(count * common.leastShared)) : count] as const];
  });
  return knownFrequency(Math.max(leastRecords, common.records), new Map(known));
}
