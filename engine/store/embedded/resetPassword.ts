/**
 * Gives the superuser the password that connection.json holds, for a folder whose file was lost or restored apart.
 * Works on a stopped server only, through PostgreSQL's single-user mode, which asks for no password.
 */
import type { Launchable } from "./startServer.ts";
import { runTool, toolPath } from "./toolProcess.ts";

/** @throws Error — with PostgreSQL's own words. */
export async function resetPassword({ place, native, secret }: Launchable): Promise<void> {
  // base64url passwords need no quoting.
  const statement = `ALTER ROLE ${secret.user} WITH LOGIN SUPERUSER PASSWORD '${secret.password}'\n`;
  const args = ["--single", "-D", place.cluster, "-c", "log_statement=none", "postgres"];
  const result = await runTool(toolPath(native, "postgres"), args, place.account, statement);
  if (!result.succeeded || result.output.includes("ERROR:")) {
    throw new Error(`The database's password could not be set. PostgreSQL said:\n${result.output.trim()}`);
  }
}
