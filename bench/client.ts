import { fork } from "node:child_process";
import { join } from "node:path";
import type { Job, JobResult } from "./clientProcess.ts";
import type { Service } from "./httpConnection.ts";

/** The parent's side of the client process: one job at a time. */
export class Client {
  private readonly child;

  constructor(url: string, token: string, service: Service = "filon") {
    this.child = fork(join(import.meta.dirname, "clientProcess.ts"), [url, token, service], {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    });
  }

  /** @throws Error when the server refused one of the acts. */
  async run(job: Job): Promise<JobResult> {
    const result = await new Promise<JobResult>((resolve, reject) => {
      const gone = (code: number | null) => reject(new Error(`The client ended with code ${code}`));
      this.child.once("exit", gone);
      this.child.once("message", (message) => {
        this.child.off("exit", gone);
        resolve(message as JobResult);
      });
      this.child.send(job);
    });
    if (result.error) throw new Error(result.error);
    return result;
  }

  close(): void {
    this.child.kill();
  }
}
