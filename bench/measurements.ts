import type { ActName } from "./acts.ts";
import type { Client } from "./client.ts";
import type { Measurement } from "./measure.ts";
import type { Bench } from "./openBench.ts";
import { leadsToRead, makeLeads, newInputs, recordAct, type Repeats } from "./subjects.ts";

/** What is measured, in turn. */

interface Wanted {
  readonly name: string;
  readonly act: ActName;
  readonly connections: number;
  /** Whether SAP CAP can do it as well. */
  readonly cap?: boolean;
}

const wanted: readonly Wanted[] = [
  { name: "get", act: "get", connections: 1, cap: true },
  { name: "get-8", act: "get", connections: 8, cap: true },
  { name: "select", act: "select", connections: 1, cap: true },
  { name: "select-8", act: "select", connections: 8 },
  { name: "page", act: "page", connections: 1, cap: true },
  { name: "page-8", act: "page", connections: 8, cap: true },
  { name: "expand", act: "expand", connections: 1, cap: true },
  { name: "apply", act: "apply", connections: 1, cap: true },
  { name: "view", act: "view", connections: 1 },
  { name: "view-8", act: "view", connections: 8 },
  { name: "annotated", act: "annotated", connections: 1 },
  { name: "create", act: "create", connections: 1, cap: true },
  { name: "create-8", act: "create", connections: 8, cap: true },
  { name: "batch", act: "batch", connections: 1, cap: true },
  { name: "qualify", act: "qualify", connections: 1 },
  { name: "chain", act: "chain", connections: 1 },
];

/** Recordings it takes to be sure of one. */
const recordings = 8;

export const measurementNames = wanted.map(({ name }) => name);
export const namesOfCap = wanted.filter(({ cap }) => cap).map(({ name }) => name);

/** The measurements of these names, in their usual order. */
export async function prepare(bench: Bench, client: Client, names: readonly string[]): Promise<Measurement[]> {
  const chosen = wanted.filter(({ name }) => names.includes(name));
  if (chosen.length === 0) return [];
  const create = await recordAct(bench, client, "create", newInputs(bench, recordings));
  const result: Measurement[] = [];
  for (const one of chosen) result.push(await prepared(bench, client, one, create));
  return result;
}

async function prepared(bench: Bench, client: Client, one: Wanted, create: Repeats): Promise<Measurement> {
  switch (one.act) {
    case "get":
    case "select":
    case "page":
    case "expand":
    case "apply":
    case "view":
    case "annotated": {
      const leads = await leadsToRead(bench);
      const repeats = await recordAct(bench, client, one.act, leads.slice(0, recordings));
      return { ...one, repeats, inputs: () => Promise.resolve(leads), isRepeating: true, expected: 500 };
    }
    case "create":
    case "batch":
    case "chain": {
      const expected = { create: 500, batch: 10, chain: 50 }[one.act];
      const repeats = await recordAct(bench, client, one.act, newInputs(bench, recordings));
      return {
        ...one,
        repeats,
        inputs: (count) => Promise.resolve(newInputs(bench, Math.ceil(count))),
        isRepeating: false,
        expected,
      };
    }
    case "qualify": {
      const inputs = async (count: number) => {
        const made = newInputs(bench, Math.ceil(count));
        await makeLeads(bench, create, made);
        return made;
      };
      const repeats = await recordAct(bench, client, one.act, await inputs(recordings));
      return { ...one, repeats, inputs, isRepeating: false, expected: 200 };
    }
    default:
      return one.act satisfies never;
  }
}
