/**
 * Says what to do next on the way to a running server, given what can be seen.
 * Pure: it is the one place where the cases are weighed, and it does none of what it says.
 */
import type { Hold } from "./useLock.ts";

/** What one look at the data folder shows. */
export interface Sight {
  /** How the server in postmaster.pid, if any, took our attempt to use it. */
  readonly hold: Hold["kind"];
  /** Whether the process in postmaster.pid is a server of this data folder. */
  readonly runs: "yes" | "no" | "unknown";
  /** The process this call has started, if any. */
  readonly launch: "none" | "alive" | "ended";
  /** Whether the server in postmaster.pid is the one this call has started. */
  readonly isOurs: boolean;
}

/** The step to take next; after each but "use" and "refuse" we look again. */
export type Step = "use" | "start" | "wait" | "resetPassword" | "refuse";

/** Weighs the cases; see the tests for each by name. */
export function nextStep({ hold, runs, launch, isOurs }: Sight): Step {
  if (hold === "held") return "use";
  // Something answers and will take us, or stop, soon; even when its process is not visible from this container.
  if (hold === "busy") return "wait";
  // Nobody else can be using a server that we have only just started; one that we found may have other users.
  if (hold === "rejected" && isOurs) return "resetPassword";
  if (hold === "rejected" && runs !== "no") return "refuse";
  // A server of another folder, or nobody, and no process that could be about to answer.
  return runs === "no" && launch !== "alive" ? "start" : "wait";
}
