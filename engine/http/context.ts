import type { Caller } from "../access/caller.ts";
import type { TokenSecret } from "../plan/skipToken.ts";
import type { Model } from "../model/model.ts";
import type { Written } from "../records/records.ts";
import type { Operations } from "../records/operation.ts";
import type { Rules } from "../records/rules.ts";
import type { Database } from "../store/database.ts";

/** Everything a request is answered with; made at start, handed on, never global. */
export interface ApiContext {
  /** Whether a write is refused what is a duplicate of what is there. */
  readonly detectsDuplicates?: boolean;
  readonly model: Model;
  readonly rules: Rules;
  readonly operations: Operations;
  readonly database: Database;
  readonly secret: TokenSecret;
  /** Told of what each transaction wrote; absent where nobody listens. */
  readonly onWritten?: (written: readonly Written[]) => void;
  /** Who a request acts for, by its headers; absent where requests carry none. */
  readonly actingFor?: (caller: Caller, headers: Readonly<Record<string, string | undefined>>) => Promise<Caller>;
  /** Aborted when whoever asked has gone: nobody waits for what is being read. */
  readonly departed?: AbortSignal;
}
