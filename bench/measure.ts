import type { ActInput, ActName } from "./acts.ts";
import type { Client } from "./client.ts";
import { CpuMeter, type Cpu } from "./cpu.ts";
import type { Bench } from "./openBench.ts";
import type { Repeats } from "./subjects.ts";

/** Runs the engine, the bare driver and perhaps SAP CAP in turn, and says what an act costs on each side. */

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
  readonly cap: Side | null;
  /** Acts a second of the engine for one of CAP, and CPU of CAP for one of the engine's. */
  readonly capRatio: number | null;
  readonly capCpuRatio: number | null;
}

export interface Measurement {
  readonly name: string;
  readonly act: ActName;
  readonly connections: number;
  readonly repeats: Repeats;
  /** Inputs for so many acts; the same again and again where the act only reads. */
  readonly inputs: (count: number) => Promise<readonly ActInput[]>;
  readonly isRepeating: boolean;
  /** Acts a second to be ready for at first. */
  readonly expected: number;
}

/** Many and short, so that all sides meet the same weather on a machine that does other things as well. */
const rounds = 20;
/** Long enough for V8 to have compiled what runs often: a server has been up for longer than a benchmark. */
const warmUpMs = 6000;

/** Statements of the bare driver that are made ready for one round. */
const mostStatements = 20_000;

type RoundOf = (milliseconds: number, actsPerSecond: number) => Promise<Side>;

/** @param capClient - calls SAP CAP, where that is measured too. */
export async function measure(
  bench: Bench,
  client: Client,
  capClient: Client | null,
  what: Measurement,
  seconds: number,
): Promise<Measured> {
  const engine = serverRound(client, new CpuMeter(bench.clusterFolder), what);
  const bare = bareRound(bench, new CpuMeter(bench.clusterFolder), what);
  const cap =
    capClient && bench.cap
      ? serverRound(capClient, new CpuMeter(bench.clusterFolder, bench.cap.processId), what)
      : null;
  const contenders = cap ? [engine, bare, cap] : [engine, bare];
  const sides = await inTurn(contenders, what.expected, seconds);
  const [engineSides = [], bareSides = [], capSides = []] = sides;
  return {
    name: what.name,
    connections: what.connections,
    statements: what.repeats.statements,
    engine: medianSide(engineSides),
    bare: medianSide(bareSides),
    throughputRatio: medianRatio(engineSides, bareSides, actsPerSecond),
    cpuRatio: medianRatio(bareSides, engineSides, cpuOf),
    cap: cap ? medianSide(capSides) : null,
    capRatio: cap ? medianRatio(engineSides, capSides, actsPerSecond) : null,
    capCpuRatio: cap ? medianRatio(capSides, engineSides, cpuOf) : null,
  };
}

/** The rounds of each contender: one round of each, then the next of each. */
async function inTurn(contenders: readonly RoundOf[], atFirst: number, seconds: number): Promise<Side[][]> {
  const roundMs = (seconds * 1000) / (rounds * contenders.length);
  const expected: number[] = [];
  for (const round of contenders) expected.push((await round(warmUpMs, atFirst)).actsPerSecond);
  const sides: Side[][] = contenders.map(() => []);
  for (let turn = 0; turn < rounds; turn++)
    for (const [index, round] of contenders.entries()) {
      const side = await round(roundMs, (expected[index] ?? 0) * 2);
      expected[index] = Math.max(expected[index] ?? 0, side.actsPerSecond);
      sides[index]?.push(side);
    }
  return sides;
}

function serverRound(client: Client, meter: CpuMeter, what: Measurement): RoundOf {
  const { act, connections, inputs, isRepeating } = what;
  return async (milliseconds, actsPerSecond) => {
    const given = await inputs(Math.ceil((actsPerSecond * 2 * milliseconds) / 1000));
    const before = meter.read();
    const result = await client.run({ act, connections, inputs: given, isRepeating, milliseconds });
    return sideOf(meter.since(before), result.latencies, result.milliseconds);
  };
}

function bareRound(bench: Bench, meter: CpuMeter, what: Measurement): RoundOf {
  const { connections, inputs, repeats, isRepeating } = what;
  return async (milliseconds, actsPerSecond) => {
    // Made beforehand, so that only the driver's own work is counted; no more than memory holds.
    const given = (
      await inputs(Math.min(mostStatements / repeats.statements, (actsPerSecond * 2 * milliseconds) / 1000))
    ).map(repeats.of);
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
  };
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

function actsPerSecond(side: Side): number {
  return side.actsPerSecond;
}

function cpuOf({ cpu }: Side): number {
  return cpu.node + cpu.postgres;
}

/** One side for another, round by round. */
function medianRatio(sides: readonly Side[], others: readonly Side[], of: (side: Side) => number): number {
  return median(sides.map((side, index) => of(side) / of(others[index] as Side)));
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
