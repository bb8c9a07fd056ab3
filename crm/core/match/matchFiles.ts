import { agreeWithNeighbours, type Link } from "../../../engine/match/agreeWithNeighbours.ts";
import { findPairs, type Pair } from "../../../engine/match/findPairs.ts";
import { organisationMatcher, personMatcher } from "../../../engine/match/matchers.ts";
import { bandOf, logOddsOf, scoreOf, type Band } from "../../../engine/match/scorePair.ts";
import { weighRivals } from "../../../engine/match/weighRivals.ts";
import {
  organisationsCertainFrom,
  organisationWeights,
  peopleCertainFrom,
  personWeights,
} from "../../../engine/match/weights.ts";
import { organisationOf, personOf, type Columns } from "./matchColumns.ts";

/** Tables whose records can be matched. */
export const matchedTables = ["account", "contact", "lead"] as const;
export type MatchedTable = (typeof matchedTables)[number];

/** What is matched against what; inside one list when there is no other. */
export interface MatchTask {
  readonly as: MatchedTable;
  readonly records: readonly Columns[];
  /** The accounts that contacts belong to, where they are at hand. */
  readonly accounts?: readonly Columns[] | undefined;
  readonly against?: { readonly as: "account" | "contact"; readonly records: readonly Columns[] } | undefined;
}

export interface MatchedPair {
  readonly left: string;
  readonly right: string;
  /** 0 to 1; from 0.5 on it is a probable match. */
  readonly score: number;
  readonly band: Band;
}

/** Every pair that shares a key, scored: companies when accounts are asked for, else people. Needs no database. */
export function* matchRecords({ as, records, accounts, against }: MatchTask): Generator<MatchedPair> {
  const isCompany = (against?.as ?? as) === "account";
  const kind = isCompany ? "company" : "person";
  const left = ofKind(records, kind);
  const right = against && ofKind(against.records, kind);
  const byId = new Map((accounts ?? []).map((account) => [account["id"], account]));
  const person = (row: Columns) => personOf(row, byId.get(row["parentcustomerid"]));
  const weights = isCompany ? organisationWeights : personWeights;
  const pairs = isCompany
    ? findPairs(
        organisationMatcher,
        left.map((row) => organisationOf(row, as === "lead" ? "lead" : "account")),
        right?.map((row) => organisationOf(row, "account")),
      )
    : findPairs(personMatcher, left.map(person), right?.map(person));
  const links = right ? linksOfRivals(pairs, weights) : agreeWithNeighbours([...linksOf(pairs, weights)]);
  for (const link of links) {
    const score = scoreOf(link.logOdds);
    const band = bandOf(score, isCompany ? organisationsCertainFrom : peopleCertainFrom);
    yield { ...idsOf(link, left, right ?? left), score, band };
  }
}

type Weights = Readonly<Record<string, number>>;

/** Inside one list: the log-odds of each pair, without its evidence, which would fill the memory. */
function* linksOf(pairs: Iterable<Pair>, weights: Weights): Generator<Link> {
  for (const { left, right, evidence } of pairs) yield { left, right, logOdds: logOddsOf(evidence, weights) };
}

/** Between two lists: the candidates of each record weighed against one another. */
function* linksOfRivals(pairs: Iterable<Pair>, weights: Weights): Generator<Link> {
  for (const candidates of byLeft(pairs))
    yield* weighRivals(
      candidates.map((pair) => ({ ...pair, logOdds: logOddsOf(pair.evidence, weights) })),
      weights,
    );
}

/** The candidates of one record after the other. */
function* byLeft(pairs: Iterable<Pair>): Generator<Pair[]> {
  let candidates: Pair[] = [];
  for (const pair of pairs) {
    if (candidates[0] && candidates[0].left !== pair.left) {
      yield candidates;
      candidates = [];
    }
    candidates.push(pair);
  }
  yield candidates;
}

/** A list of both kinds says in `type` which a record is. */
function ofKind(records: readonly Columns[], kind: "company" | "person"): readonly Columns[] {
  return records.filter(({ type }) => !type || type === kind);
}

function idsOf({ left, right }: Link, lefts: readonly Columns[], rights: readonly Columns[]) {
  return { left: lefts[left]?.["id"] ?? "", right: rights[right]?.["id"] ?? "" };
}
