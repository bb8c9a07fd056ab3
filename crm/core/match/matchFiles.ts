import { agreeWithNeighbours, pairsOfNeighbours, type Link } from "../../../engine/match/agreeWithNeighbours.ts";
import { readyLists, type Lists, type Pair } from "../../../engine/match/findPairs.ts";
import type { Evidence } from "../../../engine/match/compareOrganisations.ts";
import { coverage } from "../../../engine/match/listDensity.ts";
import { organisationMatcher, personMatcher } from "../../../engine/match/matchers.ts";
import { logOddsOf, verdictOf, type Verdict } from "../../../engine/match/scorePair.ts";
import { weighRivals } from "../../../engine/match/weighRivals.ts";
import {
  organisationsCertainFrom,
  organisationWeights,
  peopleCertainFrom,
  personWeights,
} from "../../../engine/match/weights.ts";
import type { Person } from "../../../engine/match/person.ts";
import { employersOf } from "./employersOf.ts";
import { organisationOf, personOf, type Columns } from "./matchColumns.ts";

/** Tables whose records can be matched. */
export const matchedTables = ["account", "contact", "lead"] as const;
export type MatchedTable = (typeof matchedTables)[number];

export function isMatched(table: string): table is MatchedTable {
  return (matchedTables as readonly string[]).includes(table);
}

/** What is matched against what; inside one list when there is no other. */
export interface MatchTask {
  readonly as: MatchedTable;
  readonly records: readonly Columns[];
  /** The accounts that contacts belong to, where they are at hand. */
  readonly accounts?: readonly Columns[] | undefined;
  readonly against?: { readonly as: "account" | "contact"; readonly records: readonly Columns[] } | undefined;
}

export interface MatchedPair extends Verdict {
  readonly left: string;
  readonly right: string;
}

/** Every pair that shares a key, scored: companies when accounts are asked for, else people. Needs no database. */
export function* matchRecords(task: MatchTask): Generator<MatchedPair> {
  const { isCompany, left, right, lists } = readyTask(task);
  const weigh: Weigh = isCompany
    ? { weights: organisationWeights, isCorroborated: organisationMatcher.isCorroborated }
    : { weights: personWeights, isCorroborated: personMatcher.isCorroborated };
  const certainFrom = isCompany ? organisationsCertainFrom : peopleCertainFrom;
  const links = right ? linksBetween(lists, left.length, weigh) : linksInside(lists, left.length, weigh);
  for (const link of links)
    yield { ...idsOf(link, left, right ?? left), ...verdictOf(link.logOdds, link.isCorroborated, certainFrom) };
}

export interface ReadyTask {
  readonly isCompany: boolean;
  readonly left: readonly Columns[];
  /** None where a list is matched with itself. */
  readonly right: readonly Columns[] | undefined;
  readonly lists: Lists;
}

/** The records of a task, read and ready to be compared. */
export function readyTask({ as, records, accounts, against }: MatchTask): ReadyTask {
  const isCompany = (against?.as ?? as) === "account";
  const kind = isCompany ? "company" : "person";
  const left = ofKind(records, kind);
  const right = against && ofKind(against.records, kind);
  const person = readerOfPeople([...left, ...(right ?? [])], accounts ?? []);
  const lists = isCompany
    ? readyLists(
        organisationMatcher,
        left.map((row) => organisationOf(row, as === "lead" ? "lead" : "account")),
        right?.map((row) => organisationOf(row, "account")),
      )
    : readyLists(personMatcher, left.map(person), right?.map(person));
  return { isCompany, left, right, lists };
}

interface Weigh {
  readonly weights: Readonly<Record<string, number>>;
  readonly isCorroborated: (evidence: readonly Evidence[], logOdds: number) => boolean;
}

/** A link that may be certain or may not, whatever its neighbours say. */
interface JudgedLink extends Link {
  readonly isCorroborated: boolean;
}

/** Reads people with the accounts they belong to; where those are not at hand, with what their colleagues tell of them. */
function readerOfPeople(people: readonly Columns[], accounts: readonly Columns[]): (row: Columns) => Person {
  const known = new Map(accounts.map((account) => [account["id"], account]));
  const guessed = accounts.length > 0 ? null : employersOf(people);
  return (row) => personOf(row, known.get(row["parentcustomerid"]) ?? guessed?.get(row["parentcustomerid"] ?? ""));
}

/** Inside one list: who shares a neighbour is compared too, and neighbours vouch for one another. */
function linksInside(lists: Lists, records: number, weigh: Weigh): JudgedLink[] {
  const links = [...linksOf(lists.found(), weigh)];
  const more = [...pairsOfNeighbours(links, records)].map(([left, right]) => lists.compare(left, right));
  return agreeWithNeighbours([...links, ...linksOf(more, weigh)], records, weigh.weights);
}

/** Inside one list: the log-odds of each pair, without its evidence, which would fill the memory. */
function* linksOf(pairs: Iterable<Pair>, { weights, isCorroborated }: Weigh): Generator<JudgedLink> {
  for (const { left, right, evidence } of pairs) {
    const logOdds = logOddsOf(evidence, weights);
    // No neighbours make a pair certain that is unlikely by itself.
    yield { left, right, logOdds, isCorroborated: logOdds > 0 && isCorroborated(evidence, logOdds) };
  }
}

/** Between two lists: where nearly all of the first is in the second, the rest is likelier to be. */
function* linksBetween(lists: Lists, records: number, weigh: Weigh): Generator<JudgedLink> {
  const links = [...linksOfRivals(lists, weigh)];
  const covered = logOddsOf([coverage(links, records)], weigh.weights);
  for (const link of links) yield { ...link, logOdds: link.logOdds + covered };
}

/** Between two lists: the candidates of each record weighed against one another. */
function* linksOfRivals(lists: Lists, { weights, isCorroborated }: Weigh): Generator<JudgedLink> {
  const twinOdds = (one: number, other: number) => logOddsOf(lists.compareRights(one, other), weights);
  for (const candidates of byLeft(lists.found())) {
    const pairs = candidates.map((pair) => ({ ...pair, logOdds: logOddsOf(pair.evidence, weights) }));
    for (const { left, right, logOdds, evidence } of weighRivals(pairs, weights, twinOdds))
      yield { left, right, logOdds, isCorroborated: isCorroborated(evidence, logOdds) };
  }
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
