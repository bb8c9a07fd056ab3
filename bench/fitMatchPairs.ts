import { join } from "node:path";
import { readRecords } from "../cli/matchCommand.ts";
import type { Evidence } from "../engine/match/compareOrganisations.ts";
import type { Lists } from "../engine/match/findPairs.ts";
import { readyTask, type ReadyTask } from "../crm/core/match/matchFiles.ts";
import type { Rows } from "./fitMatchRegression.ts";
import { readSets, type NamedTask } from "./matchSets.ts";

/** The compared pairs of one set, labelled, as rows of numbered evidence. */
export interface LabelledPairs {
  readonly name: string;
  readonly isCompany: boolean;
  /** Whether one list is looked up in another. */
  readonly isLink: boolean;
  readonly lists: Lists;
  /** How many records the first list has. */
  readonly records: number;
  readonly rows: Rows;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** The part, 0 up to `parts`, that the entity of each side falls into. */
  readonly leftPart: Uint8Array;
  readonly rightPart: Uint8Array;
  /** All true pairs, those that were never compared too. */
  readonly trueCount: number;
  /** The ids of a row, for people who look into it. */
  readonly idsOf: (row: number) => readonly [string, string];
}

/** How many parts the entities are dealt into. */
export const parts = 5;

/** Numbers names of evidence in the order they come. */
export class Dictionary {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Compares the pairs of every set of one kind and labels them. */
export async function labelledPairs(
  data: string,
  isCompany: boolean,
  dictionary: Dictionary,
  isWanted: (name: string) => boolean,
): Promise<LabelledPairs[]> {
  const sets: LabelledPairs[] = [];
  for await (const set of readSets(data)) {
    if (!isWanted(set.name)) continue;
    const truth = await readTruth(set);
    for (const task of set.tasks) {
      const ready = readyTask(task);
      if (ready.isCompany === isCompany) sets.push(label(set.name, ready, truth, dictionary));
    }
  }
  return sets;
}

interface Truth {
  /** 1 or 0 for a labelled pair; by default a pair that is not named is no match, and in a closed set not judged. */
  readonly of: (left: string, right: string) => number | undefined;
  readonly entityOf: (id: string) => string;
  readonly pairs: readonly (readonly [string, string])[];
}

async function readTruth({ folder, gold, tasks }: NamedTask): Promise<Truth> {
  const rows = await readRecords(join(folder, gold));
  const pairs = rows[0]?.["cluster"] === undefined ? rows.map(pairOf) : pairsOfClusters(rows);
  const labels = new Map<string, number>();
  const isDirected = tasks.some(({ against }) => against !== undefined);
  const key = (left: string, right: string) => (isDirected || left < right ? `${left} ${right}` : `${right} ${left}`);
  for (const [left, right, isTrue] of pairs) labels.set(key(left, right), isTrue);
  const isClosed = rows[0]?.["label"] !== undefined;
  const truePairs = pairs.filter(([, , isTrue]) => isTrue === 1);
  return {
    of: (left, right) => labels.get(key(left, right)) ?? (isClosed ? undefined : 0),
    entityOf: entities(truePairs),
    pairs: truePairs.map(([left, right]) => [left, right]),
  };
}

type Row = Readonly<Record<string, string | undefined>>;

function pairOf(row: Row): readonly [string, string, number] {
  return [row["id_left"] ?? "", row["id_right"] ?? "", Number(row["label"] ?? 1)];
}

function pairsOfClusters(rows: readonly Row[]): (readonly [string, string, number])[] {
  const clusters = new Map<string, string[]>();
  for (const { id = "", cluster = "" } of rows) clusters.set(cluster, [...(clusters.get(cluster) ?? []), id]);
  return [...clusters.values()].flatMap((ids) =>
    ids.flatMap((id, index) => ids.slice(index + 1).map((other) => [id, other, 1] as const)),
  );
}

/** Names the heap of records that true pairs hold together by one of them. */
function entities(pairs: readonly (readonly [string, string, number])[]): (id: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    for (let at = id; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [left, right] of pairs) {
    const [one, other] = [find(left), find(right)];
    if (one !== other) parent.set(one, other);
  }
  return find;
}

function label(
  name: string,
  { isCompany, left, right, lists }: ReadyTask,
  truth: Truth,
  dictionary: Dictionary,
): LabelledPairs {
  const rights = right ?? left;
  const idOf = (records: typeof left, index: number) => records[index]?.["id"] ?? "";
  const partOf = new Map<string, number>();
  const partOfId = (id: string) => {
    const known = partOf.get(id);
    if (known !== undefined) return known;
    const part = dealt(truth.entityOf(id));
    partOf.set(id, part);
    return part;
  };
  const [truths, lefts, rightsOf, leftParts, rightParts] = [
    [] as number[],
    [] as number[],
    [] as number[],
    [] as number[],
    [] as number[],
  ];
  function* judged() {
    for (const pair of lists.found()) {
      const [one, other] = [idOf(left, pair.left), idOf(rights, pair.right)];
      const isTrue = truth.of(one, other);
      if (isTrue === undefined) continue;
      truths.push(isTrue);
      lefts.push(pair.left);
      rightsOf.push(pair.right);
      leftParts.push(partOfId(one));
      rightParts.push(partOfId(other));
      yield pair.evidence;
    }
  }
  const rows = rowsOf(judged(), new Uint8Array(), dictionary);
  const ids = new Set([...left, ...rights].map((row) => row["id"]));
  return {
    name,
    isCompany,
    isLink: right !== undefined,
    lists,
    records: left.length,
    rows: { ...rows, count: truths.length, truth: Uint8Array.from(truths) },
    left: Uint32Array.from(lefts),
    right: Uint32Array.from(rightsOf),
    leftPart: Uint8Array.from(leftParts),
    rightPart: Uint8Array.from(rightParts),
    trueCount: truth.pairs.filter(([one, other]) => ids.has(one) && ids.has(other)).length,
    idsOf: (row) => [idOf(left, lefts[row] ?? 0), idOf(rights, rightsOf[row] ?? 0)],
  };
}

/** Which part an entity falls into: by its name's letters, so always the same. */
function dealt(entity: string): number {
  let hash = 7;
  for (let index = 0; index < entity.length; index++) hash = (Math.imul(hash, 31) + entity.charCodeAt(index)) | 0;
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) % parts;
}

/** Evidence, a list a row, as rows with the labels of a set. */
export function rowsOf(evidence: Iterable<readonly Evidence[]>, truth: Uint8Array, dictionary: Dictionary): Rows {
  const [starts, features, amounts] = [[0] as number[], [] as number[], [] as number[]];
  for (const list of evidence) {
    for (const [name, amount] of list) {
      features.push(dictionary.numberOf(name));
      amounts.push(amount);
    }
    starts.push(features.length);
  }
  return {
    count: truth.length,
    starts: Uint32Array.from(starts),
    features: Uint16Array.from(features),
    amounts: Float32Array.from(amounts),
    truth,
  };
}
