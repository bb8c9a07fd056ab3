import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type pg from "pg";
import { Callers } from "../access/loadCaller.ts";
import { languageOf, type Language } from "../model/label.ts";
import { refusalOf } from "../records/databaseErrors.ts";
import type { RecordsContext } from "../records/records.ts";
import { withRecords } from "../records/withRecords.ts";
import type { Row, Statement } from "../statement.ts";
import type { Jobs } from "./job.ts";
import { jobErrors } from "./jobErrors.ts";
import {
  beginSql,
  canceledSql,
  dueJobsSql,
  endings,
  endSql,
  giveBackSql,
  jobChannel,
  tryLockSql,
  unlockSql,
  type JobData,
} from "./jobRows.ts";

/**
 * Runs the jobs of a database, one at a time in this process; other processes on the database take others. It sleeps
 * until PostgreSQL tells of a new job, and looks by itself now and then for those that are due later or were left
 * behind by a process that died.
 */

export interface JobRunnerOptions {
  readonly context: RecordsContext;
  readonly jobs: Jobs;
  readonly timeZone: string;
  readonly log?: (details: { readonly reference: string; readonly error: unknown }) => void;
}

const lookAgainMs = 30_000;
/** A job that went down with its process this often is given up. */
const mostRetries = 3;

/** Somebody asked for the end of the job: its next step is not taken. */
class JobCanceled extends Error {}

export class JobRunner {
  private readonly host = `${hostname()}:${process.pid}:${randomUUID()}`;
  private readonly callers: Callers;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private wake: () => void = () => {};
  /** Whether a job was announced since we last looked. */
  private isAnnounced = false;

  constructor(private readonly options: JobRunnerOptions) {
    this.callers = new Callers(options.context.database, options.timeZone);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the step the current job is at; the job goes back in line. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error("The server stops"));
    this.wake();
    await this.running;
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.serve();
      } catch (error) {
        if (this.isStopping) return;
        this.options.log?.({ reference: randomUUID(), error });
        await this.sleep();
      }
    }
  }

  /** Runs jobs for as long as the connection that holds the locks lasts. */
  private async serve(): Promise<void> {
    const client = await this.options.context.database.dedicated();
    const lost = new AbortController();
    client.on("end", () => {
      lost.abort(new Error("The connection that held the job was lost"));
      this.wake();
    });
    client.on("notification", () => {
      this.isAnnounced = true;
      this.wake();
    });
    const signal = AbortSignal.any([this.stopping.signal, lost.signal]);
    try {
      await client.query(`LISTEN ${jobChannel}`);
      while (!signal.aborted) {
        this.isAnnounced = false;
        const hasRun = await this.runNext(client, signal);
        if (!hasRun && !this.isAnnounced) await this.sleep();
      }
      if (lost.signal.aborted && !this.isStopping) throw lost.signal.reason;
    } finally {
      await client.end().catch(() => {});
    }
  }

  private sleep(): Promise<void> {
    if (this.isStopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookAgainMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Takes the first job that nobody else is at. Tells whether there was one. */
  private async runNext(client: pg.Client, signal: AbortSignal): Promise<boolean> {
    for (const [value] of await ask(client, dueJobsSql([...this.options.jobs.keys()]))) {
      const id = String(value);
      const [locked] = await ask(client, tryLockSql(id));
      if (locked?.[0] !== true) continue;
      try {
        const [begun] = await ask(client, beginSql(id, this.host));
        if (!begun) continue;
        await this.runOne(client, id, begun, signal);
        return true;
      } finally {
        await ask(client, unlockSql(id)).catch(() => {}); // gone with the connection
      }
    }
    return false;
  }

  private async runOne(client: pg.Client, id: string, row: Row, signal: AbortSignal): Promise<void> {
    const [name, text, ownerId, retries] = row;
    const { language, parameters } = JSON.parse(String(text)) as JobData;
    let message: string | null;
    let ending: number = endings.succeeded;
    try {
      if (Number(retries) > mostRetries) throw jobErrors.jobGivenUp();
      message = await this.perform(id, String(name), String(ownerId), languageOf(language), parameters, signal);
    } catch (error) {
      if (signal.aborted) return void (await ask(client, giveBackSql(id, this.host)).catch(() => {}));
      const isCanceled = error instanceof JobCanceled;
      ending = isCanceled ? endings.canceled : endings.failed;
      message = isCanceled ? null : this.explain(error, languageOf(language));
    }
    const hasFailed = ending !== endings.succeeded;
    await this.options.jobs.get(String(name))?.ended?.({ id, context: this.options.context, hasFailed });
    await ask(client, endSql(id, this.host, ending, message));
  }

  private async perform(
    id: string,
    name: string,
    ownerId: string,
    language: Language,
    parameters: object,
    signal: AbortSignal,
  ): Promise<string | null> {
    const { context, jobs } = this.options;
    const caller = await this.callers.caller(ownerId, language);
    if (!caller) throw jobErrors.jobOwnerGone();
    const message = await jobs.get(name)?.run({
      id,
      context,
      caller,
      parameters: parameters as never,
      signal,
      transact: (work) =>
        withRecords(context, caller, async (records) => {
          if ((await records.run(canceledSql(id))).length > 0) throw new JobCanceled();
          return work(records);
        }),
    });
    return message ?? null;
  }

  /** In the words of whoever asked; a mistake of ours is logged and shown with a reference only. */
  private explain(error: unknown, language: Language): string {
    const refusal = refusalOf(error);
    if (refusal) return refusal.in(language);
    const reference = randomUUID();
    this.options.log?.({ reference, error });
    return {
      en: `Something went wrong on our side. Reference: ${reference}`,
      fr: `Une erreur s’est produite de notre côté. Référence : ${reference}`,
    }[language];
  }
}

async function ask(client: pg.Client, { text, values }: Statement): Promise<Row[]> {
  const { rows } = await client.query<unknown[]>({ text, values: [...values], rowMode: "array" });
  return rows;
}
