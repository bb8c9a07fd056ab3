import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** CPU the server has used, in milliseconds. Linux only: elsewhere PostgreSQL's share reads as zero. */
export interface Cpu {
  readonly node: number;
  readonly postgres: number;
}

interface Reading {
  /** Of the Node process that serves. */
  readonly node: number;
  readonly processes: ReadonlyMap<string, number>;
}

/**
 * Reads the CPU of the process that serves, this one unless another is named, and that of PostgreSQL's processes. The
 * client has a process of its own.
 */
export class CpuMeter {
  private readonly postmaster: string;

  constructor(
    clusterFolder: string,
    private readonly processId: number | null = null,
  ) {
    this.postmaster = readFileSync(join(clusterFolder, "postmaster.pid"), "utf8").split("\n")[0] ?? "";
  }

  read(): Reading {
    return { node: this.nodeMilliseconds(), processes: this.processes() };
  }

  /** A process that came or went meanwhile is none that serves us: connections are kept. */
  since(before: Reading): Cpu {
    const now = this.read();
    const used = [...now.processes].map(([pid, ms]) => ms - (before.processes.get(pid) ?? ms));
    return { node: now.node - before.node, postgres: used.reduce((sum, ms) => sum + ms, 0) };
  }

  private nodeMilliseconds(): number {
    if (this.processId !== null) return millisecondsOfThreads(this.processId);
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }

  private processes(): Map<string, number> {
    if (process.platform !== "linux") return new Map();
    const children = readFileSync(`/proc/${this.postmaster}/task/${this.postmaster}/children`, "utf8");
    const pids = children.split(" ").filter((pid) => pid !== "" && !isVacuum(pid));
    return new Map([this.postmaster, ...pids].map((pid) => [pid, millisecondsOf(pid)]));
  }
}

/** Autovacuum tidies up after what was measured a minute ago; it would be counted as what is measured now. */
function isVacuum(pid: string): boolean {
  return textOf(pid, "cmdline").includes("autovacuum worker");
}

/** Time on a CPU, in nanoseconds: the first number of the kernel's scheduler statistics. */
function millisecondsOf(pid: string): number {
  return Number(textOf(pid, "schedstat").split(" ")[0]) / 1e6;
}

function millisecondsOfThreads(processId: number): number {
  if (process.platform !== "linux") return 0;
  const threads = readdirSync(`/proc/${processId}/task`);
  return threads.reduce((sum, thread) => sum + millisecondsOf(`${processId}/task/${thread}`), 0);
}

function textOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it has just ended
  }
}
