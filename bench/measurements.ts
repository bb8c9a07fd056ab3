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
}

const wanted: readonly Wanted[] = [
  { name: "get", act: "get", connections: 1 },
  { name: "get-8", act: "get", connections: 8 },
  { name: "select", act: "select", connections: 1 },
  { name: "select-8", act: "select", connections: 8 },
  { name: "page", act: "page", connections: 1 },
  { name: "page-8", act: "page", connections: 8 },
  { name: "annotated", act: "annotated", connections: 1 },
  { name: "create", act: "create", connections: 1 },
  { name: "create-8", act: "create", connections: 8 },
  { name: "qualify", act: "qualify", connections: 1 },
  { name: "chain", act: "chain", connections: 1 },
];

/** Recordings it takes to be sure of one. */
const recordings = 8;

export const measurementNames = wanted.map(({ name }) => name);

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
    case "annotated": {
      const leads = await leadsToRead(bench);
      const repeats = await recordAct(bench, client, one.act, leads.slice(0, recordings));
      return { ...one, repeats, inputs: () => Promise.resolve(leads), isRepeating: true };
    }
    case "create":
    case "chain": {
      const repeats = await recordAct(bench, client, one.act, newInputs(bench, recordings));
      return { ...one, repeats, inputs: (count) => Promise.resolve(newInputs(bench, count)), isRepeating: false };
    }
    case "qualify": {
      const inputs = async (count: number) => {
        const made = newInputs(bench, count);
        await makeLeads(bench, create, made);
        return made;
      };
      const repeats = await recordAct(bench, client, one.act, await inputs(recordings));
      return { ...one, repeats, inputs, isRepeating: false };
    }
    default:
      return one.act satisfies never;
  }
}
