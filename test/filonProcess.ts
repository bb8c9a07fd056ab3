import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Filon as people run it: a process with arguments and an environment. For tests of the command line. */

const entry = join(import.meta.dirname, "../cli/filon.ts");

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface FilonProcess {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  out(): string;
  err(): string;
  /** Waits for a line and gives what the pattern found in it. @throws Error when the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Outcome>;
}

export function startFilon(args: readonly string[], environment: Readonly<Record<string, string>>): FilonProcess {
  const { DATABASE_URL: _url, FILON_DATA_DIR: _folder, LANG: _language, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", entry, ...args], {
    env: { ...inherited, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
  return {
    child,
    out: () => out,
    err: () => err,
    says: async (pattern) => {
      for (;;) {
        const found = pattern.exec(out);
        if (found) return found;
        if (child.exitCode !== null)
          throw new Error(`It ended with ${child.exitCode} before saying ${pattern}: ${err}`);
        await Promise.race([once(child.stdout, "data"), ended]);
      }
    },
    ended,
  };
}

/** Runs a command to its end. */
export function runFilon(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Outcome> {
  return startFilon(args, environment).ended;
}
