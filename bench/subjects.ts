import { randomUUID } from "node:crypto";
import type { ActInput, ActName } from "./acts.ts";
import type { Bench } from "./openBench.ts";
import type { Client } from "./client.ts";
import { newMark, repeatable, type Repeatable } from "./repeatable.ts";
import type { Recording } from "./recorder.ts";

/** What the acts are done with, and what each of them has PostgreSQL do. */

/**
 * A thousand leads the seller may read, drawn from everywhere in the table, but for those that were made by measuring:
 * they are dated before all others, and SAP CAP does not have them.
 */
export async function leadsToRead({ database, catalogue }: Bench): Promise<ActInput[]> {
  const rows = await database.run({
    text: `SELECT leadid FROM lead WHERE owninguser = (SELECT systemuserid FROM systemuser WHERE fullname = 'Seller 1') AND createdon > '2023-01-01' ORDER BY md5(leadid::text) LIMIT 1000`,
    values: [],
  });
  return rows.map(([leadId]) => ({ ...catalogue, leadId: String(leadId), mark: newMark() }));
}

export function newInputs({ catalogue }: Bench, count: number): ActInput[] {
  return Array.from({ length: count }, () => ({ ...catalogue, leadId: randomUUID(), mark: newMark() }));
}

/** Makes open leads by doing again what one creation did; as many connections as the driver has. */
export async function makeLeads({ bare }: Bench, create: Repeats, inputs: readonly ActInput[]): Promise<void> {
  const waiting = inputs.map((input) => create.of(input));
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      for (const recording of next) await bare.replay(recording);
  };
  await Promise.all([work(), work(), work(), work()]);
}

export interface Repeats {
  /** The statements of one act. */
  readonly statements: number;
  of(input: ActInput): Recording[];
}

/**
 * Records an act until two recordings agree in everything but ids: by then the caches that answer for a second or two
 * are warm, and their statements are no part of the act.
 */
export async function recordAct(
  { recorder }: Bench,
  client: Client,
  act: ActName,
  inputs: readonly ActInput[],
): Promise<Repeats> {
  const seen = new Map<string, { recordings: Recording[]; input: ActInput }>();
  const job = { act, connections: 1, isRepeating: false, milliseconds: 60_000 };
  let best: { repeat: Repeatable; input: ActInput; statements: number } | null = null;
  for (const input of inputs) {
    const recordings = await recorder.record(async () => {
      await client.run({ ...job, inputs: [input] });
    });
    const texts = recordings.flatMap(({ statements }) => statements.map(({ text }) => text));
    const shape = texts.join("\n");
    const twin = seen.get(shape);
    if (twin && (!best || texts.length < best.statements))
      best = { repeat: repeatable(twin.recordings, recordings), input: twin.input, statements: texts.length };
    seen.set(shape, { recordings, input });
  }
  if (!best) throw new Error(`"${act}" runs other statements each time; nothing can be compared with it`);
  const { repeat, input: from, statements } = best;
  const of = ({ leadId, mark }: ActInput) =>
    repeat(
      new Map([
        [from.leadId, leadId],
        [from.mark, mark],
      ]),
    );
  return { statements, of };
}
