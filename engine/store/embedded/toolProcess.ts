/**
 * Runs PostgreSQL's programs with the right user, folder and environment.
 * It never interprets what they print.
 */
import { spawn, type SpawnOptions } from "node:child_process";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** How a program ended; `output` is what it wrote to both streams, or why it could not be run. */
export interface ToolResult {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Path of one of PostgreSQL's programs inside a folder of native binaries. */
export function toolPath(native: string, tool: "postgres" | "initdb" | "pg_ctl"): string {
  return join(native, "bin", process.platform === "win32" ? `${tool}.exe` : tool);
}

/** Runs a program to its end. Never rejects. */
export async function runTool(
  file: string,
  args: readonly string[],
  account: Account | null,
  input = "",
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...toolOptions(account), stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stdin.on("error", () => {}); // the program may end before it reads; its exit code tells the story
    child.stdin.end(input);
    child.on("error", (error) => resolve({ succeeded: false, output: output + error.message }));
    child.on("close", (code) => resolve({ succeeded: code === 0, output }));
  });
}

/** The part of `spawn`'s options that all of PostgreSQL's programs share. */
export function toolOptions(account: Account | null): SpawnOptions {
  return {
    env: toolEnvironment(),
    windowsHide: true,
    // PostgreSQL's programs look at their working folder, which the account may not be allowed to do in ours.
    ...(process.platform === "win32" ? {} : { cwd: "/" }),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}

// Only what programs need to run at all: the server outlives us, PG* would redirect it, and our secrets are not its own.
const passedOn = /^(PATH|LD_LIBRARY_PATH|DYLD_.*|TMPDIR|TEMP|TMP|SYSTEMROOT|COMSPEC|USERPROFILE|APPDATA)$/i;

function toolEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => passedOn.test(name));
  // LC_ALL keeps messages English, since we read some, and keeps the server single-threaded at start on macOS.
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
