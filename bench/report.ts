import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Measured, Side } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import type { PlanTime } from "./plans.ts";

/** Prints what was measured and keeps it in `bench/results.json`, by the number of rows, so that sizes can be compared. */

const resultsFile = join(import.meta.dirname, "results.json");

interface Kept {
  readonly measuredOn: string;
  readonly node: string;
  readonly cpu: string;
  readonly seconds: number;
  readonly measured: readonly Measured[];
  /** Measured in turn with SAP CAP. */
  readonly besideCap?: readonly Measured[];
  readonly plans: readonly PlanTime[];
}

/** By the number of rows. */
type Results = Readonly<Record<string, Kept>>;

export function printed(results: readonly Measured[]): string {
  const head = ["", "conn.", "SQL", "acts/s", "p50 ms", "p95 ms", "CPU ms", "Node", "PostgreSQL", "bare acts/s", "p50 ms", "CPU ms", "Node", "PostgreSQL", "throughput", "CPU ratio"]; // prettier-ignore
  return table([head, ...results.map(row)]);
}

function row({ name, connections, statements, engine, bare, throughputRatio, cpuRatio }: Measured): string[] {
  return [
    name,
    String(connections),
    String(statements),
    engine.actsPerSecond.toFixed(0),
    ms(engine.p50Ms),
    ms(engine.p95Ms),
    ms(engine.cpu.node + engine.cpu.postgres),
    ms(engine.cpu.node),
    ms(engine.cpu.postgres),
    bare.actsPerSecond.toFixed(0),
    ms(bare.p50Ms),
    ms(bare.cpu.node + bare.cpu.postgres),
    ms(bare.cpu.node),
    ms(bare.cpu.postgres),
    throughputRatio.toFixed(2),
    cpuRatio.toFixed(2),
  ];
}

/** Filon, SAP CAP and the bare driver side by side. */
export function printedBesideCap(results: readonly Measured[]): string {
  const head = ["", "conn.", "Filon acts/s", "CAP acts/s", "Filon/CAP", "Filon p50 ms", "CAP p50 ms", "Filon CPU ms", "CAP CPU ms", "CPU ratio", "Filon/bare"]; // prettier-ignore
  const cpu = (side: Side) => ms(side.cpu.node + side.cpu.postgres);
  const rows = results.flatMap(({ name, connections, engine, cap, capRatio, capCpuRatio, throughputRatio }) =>
    cap
      ? [[name, String(connections), engine.actsPerSecond.toFixed(0), cap.actsPerSecond.toFixed(0), (capRatio ?? 0).toFixed(1), ms(engine.p50Ms), ms(cap.p50Ms), cpu(engine), cpu(cap), (capCpuRatio ?? 0).toFixed(1), throughputRatio.toFixed(2)]] // prettier-ignore
      : [],
  );
  return table([head, ...rows]);
}

/** One measurement in a line. */
export function summary({ engine, throughputRatio, cap, capRatio }: Measured): string {
  const beside = cap && capRatio ? `, ${capRatio.toFixed(1)} of SAP CAP's ${cap.actsPerSecond.toFixed(0)}` : "";
  return `  ${engine.actsPerSecond.toFixed(0)} acts/s, ${throughputRatio.toFixed(2)} of the bare driver${beside}`;
}

function ms(value: number): string {
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, index) => Math.max(...rows.map((cells) => (cells[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "); // prettier-ignore
  return rows.map(line).join("\n");
}

/** The plans of one size, beside those of the smallest size there is. */
export function printedPlans(results: Results, rows: number): string {
  const { plans = [] } = results[rows] ?? {};
  const smallest = Math.min(...Object.keys(results).map(Number));
  const small = new Map((results[smallest]?.plans ?? []).map((plan) => [plan.name, plan]));
  const cells = plans.map(({ name, milliseconds, pages }) => {
    const before = small.get(name);
    const times = before && smallest !== rows ? `${(milliseconds / before.milliseconds).toFixed(1)}×` : "";
    return [name, milliseconds.toFixed(2), String(pages), times];
  });
  return table([["plan", "ms", "pages", `against ${smallest}`], ...cells]);
}

export function readResults(): Results {
  return existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, "utf8")) as Results) : {};
}

/** What is measured again takes the place of what was; the rest stays. */
export function keepResults(
  { rows, seconds, cap }: BenchOptions,
  { measured, plans }: Pick<Kept, "measured" | "plans">,
): void {
  const results = readResults();
  const before = results[rows];
  const kept: Kept = {
    measuredOn: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? "",
    seconds,
    measured: merged(before?.measured ?? [], cap ? [] : measured),
    besideCap: merged(before?.besideCap ?? [], cap ? measured : []),
    plans: merged(before?.plans ?? [], plans),
  };
  writeFileSync(resultsFile, `${JSON.stringify({ ...results, [rows]: kept }, null, 2)}\n`);
}

function merged<T extends { readonly name: string }>(before: readonly T[], now: readonly T[]): T[] {
  return [...before.filter(({ name }) => !now.some((one) => one.name === name)), ...now];
}
