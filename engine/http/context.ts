import type { TokenSecret } from "../plan/skipToken.ts";
import type { Model } from "../model/model.ts";
import type { Operations } from "../records/operation.ts";
import type { Rules } from "../records/rules.ts";
import type { Database } from "../store/database.ts";

/** Everything a request is answered with; made once at start, handed on, never global. */
export interface ApiContext {
  readonly model: Model;
  readonly rules: Rules;
  readonly operations: Operations;
  readonly database: Database;
  readonly secret: TokenSecret;
}
