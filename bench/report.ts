import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Measured } from "./measure.ts";
import type { BenchOptions } from "./options.ts";

/** Prints what was measured and keeps it in `bench/results.json`, by the number of rows, so that sizes can be compared. */

const resultsFile = join(import.meta.dirname, "results.json");

interface Kept {
  readonly measuredOn: string;
  readonly node: string;
  readonly cpu: string;
  readonly seconds: number;
  readonly measured: readonly Measured[];
}

export function printed(results: readonly Measured[]): string {
  const head = ["", "conn.", "SQL", "acts/s", "p50 ms", "p95 ms", "CPU ms", "Node", "PostgreSQL", "bare acts/s", "p50 ms", "CPU ms", "Node", "PostgreSQL", "throughput", "CPU ratio"]; // prettier-ignore
  return table([head, ...results.map(row)]);
}

function row({ name, connections, statements, engine, bare, throughputRatio, cpuRatio }: Measured): string[] {
  const ms = (value: number) => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : 1);
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

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, index) => Math.max(...rows.map((cells) => (cells[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "); // prettier-ignore
  return rows.map(line).join("\n");
}

export function keepResults({ rows, seconds }: BenchOptions, measured: readonly Measured[]): void {
  const known = existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, "utf8")) as Record<string, Kept>) : {};
  const earlier = (known[rows]?.measured ?? []).filter(({ name }) => !measured.some((one) => one.name === name));
  const kept: Kept = {
    measuredOn: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? "",
    seconds,
    measured: [...earlier, ...measured],
  };
  writeFileSync(resultsFile, `${JSON.stringify({ ...known, [rows]: kept }, null, 2)}\n`);
}
