import { acts, type ActInput, type ActName } from "./acts.ts";
import { HttpConnection, type Service } from "./httpConnection.ts";

/** The client in a process of its own, so that its CPU is not counted as the server's. Told what to do by messages. */

export interface Job {
  readonly act: ActName;
  readonly connections: number;
  /** Each is used once where acts write, and again and again where they read. */
  readonly inputs: readonly ActInput[];
  readonly isRepeating: boolean;
  readonly milliseconds: number;
}

export interface JobResult {
  readonly acts: number;
  readonly milliseconds: number;
  readonly latencies: readonly number[];
  readonly error: string | null;
}

const [, , url = "http://127.0.0.1:80", token = "", service = "filon"] = process.argv;
const { hostname, port } = new URL(url);
const open: HttpConnection[] = [];

process.on("message", (job: Job) => {
  void run(job).then((result) => process.send?.(result));
});

async function run({ act, connections, inputs, isRepeating, milliseconds }: Job): Promise<JobResult> {
  for (let index = 0; index < connections; index++)
    if (!open[index]?.isOpen) open[index] = new HttpConnection(hostname, Number(port), service as Service, token);
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  let next = 0;
  const work = async (connection: HttpConnection) => {
    while (performance.now() < end && (isRepeating || next < inputs.length)) {
      const input = inputs[next++ % inputs.length];
      if (!input) return;
      const began = performance.now();
      await acts[act](connection, input);
      latencies.push(performance.now() - began);
    }
  };
  const outcome = await Promise.allSettled(open.slice(0, connections).map(work));
  const failed = outcome.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
  const error = failed ? String(failed.reason) : null;
  return { acts: latencies.length, milliseconds: performance.now() - start, latencies, error };
}
