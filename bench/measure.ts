import type { ActInput, ActName } from "./acts.ts";
import type { Client } from "./client.ts";
import { CpuMeter, type Cpu } from "./cpu.ts";
import type { Bench } from "./openBench.ts";
import type { Repeats } from "./subjects.ts";

/** Runs the engine and the bare driver in turn, and says what an act costs on each side. */

export interface Side {
  readonly actsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** CPU milliseconds an act. */
  readonly cpu: Cpu;
}

export interface Measured {
  readonly name: string;
  readonly connections: number;
  readonly statements: number;
  readonly engine: Side;
  readonly bare: Side;
  /** Acts a second of the engine for one of the bare driver: the median over the rounds. */
  readonly throughputRatio: number;
  /** CPU of the bare driver for one of the engine's: the median over the rounds. */
  readonly cpuRatio: number;
}

export interface Measurement {
  readonly name: string;
  readonly act: ActName;
  readonly connections: number;
  readonly repeats: Repeats;
  /** Inputs for so many acts; the same again and again where the act only reads. */
  readonly inputs: (count: number) => Promise<readonly ActInput[]>;
  readonly isRepeating: boolean;
}

/** Many and short, so that both sides meet the same weather on a machine that does other things as well. */
const rounds = 20;
/** Long enough for V8 to have compiled what runs often: a server has been up for longer than a benchmark. */
const warmUpMs = 6000;

export async function measure(bench: Bench, client: Client, what: Measurement, seconds: number): Promise<Measured> {
  const roundMs = (seconds * 1000) / (rounds * 2);
  const meter = new CpuMeter(bench.clusterFolder);
  const engine: Side[] = [];
  const bare: Side[] = [];
  let expected = (await engineRound(client, meter, what, warmUpMs, 500)).actsPerSecond;
  expected = Math.max(expected, (await bareRound(bench, meter, what, warmUpMs / 4, expected)).actsPerSecond);
  for (let round = 0; round < rounds; round++) {
    engine.push(await engineRound(client, meter, what, roundMs, expected));
    bare.push(await bareRound(bench, meter, what, roundMs, expected * 2));
    expected = Math.max(expected, bare.at(-1)?.actsPerSecond ?? 0);
  }
  const ratio = (of: (side: Side) => number) => engine.map((side, index) => of(side) / of(bare[index] as Side));
  return {
    name: what.name,
    connections: what.connections,
    statements: what.repeats.statements,
    engine: medianSide(engine),
    bare: medianSide(bare),
    throughputRatio: median(ratio(({ actsPerSecond }) => actsPerSecond)),
    cpuRatio: 1 / median(ratio(({ cpu }) => cpu.node + cpu.postgres)),
  };
}

async function engineRound(
  client: Client,
  meter: CpuMeter,
  { act, connections, inputs, isRepeating }: Measurement,
  milliseconds: number,
  actsPerSecond: number,
): Promise<Side> {
  const given = await inputs(Math.ceil((actsPerSecond * 2 * milliseconds) / 1000));
  const before = meter.read();
  const result = await client.run({ act, connections, inputs: given, isRepeating, milliseconds });
  return sideOf(meter.since(before), result.latencies, result.milliseconds);
}

async function bareRound(
  bench: Bench,
  meter: CpuMeter,
  { connections, inputs, repeats, isRepeating }: Measurement,
  milliseconds: number,
  actsPerSecond: number,
): Promise<Side> {
  // Made beforehand, so that only the driver's own work is counted.
  const given = (await inputs(Math.ceil((actsPerSecond * 2 * milliseconds) / 1000))).map(repeats.of);
  const latencies: number[] = [];
  const before = meter.read();
  const start = performance.now();
  let next = 0;
  const work = async () => {
    while (performance.now() < start + milliseconds && (isRepeating || next < given.length)) {
      const began = performance.now();
      for (const recording of given[next++ % given.length] ?? []) await bench.bare.replay(recording);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return sideOf(meter.since(before), latencies, performance.now() - start);
}

function sideOf(cpu: Cpu, latencies: readonly number[], milliseconds: number): Side {
  const acts = latencies.length;
  const sorted = [...latencies].sort((a, b) => a - b);
  return {
    actsPerSecond: (acts * 1000) / milliseconds,
    p50Ms: sorted[Math.floor(acts / 2)] ?? 0,
    p95Ms: sorted[Math.floor(acts * 0.95)] ?? 0,
    cpu: { node: cpu.node / acts, postgres: cpu.postgres / acts },
  };
}

function medianSide(sides: readonly Side[]): Side {
  const of = (value: (side: Side) => number) => median(sides.map(value));
  return {
    actsPerSecond: of((side) => side.actsPerSecond),
    p50Ms: of((side) => side.p50Ms),
    p95Ms: of((side) => side.p95Ms),
    cpu: { node: of((side) => side.cpu.node), postgres: of((side) => side.cpu.postgres) },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
