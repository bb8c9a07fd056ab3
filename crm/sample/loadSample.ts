import type { ApiContext } from "../../engine/http/context.ts";

/** Loads the sample data; gives a line that says what was made. */
export async function loadSample(_context: ApiContext): Promise<string> {
  return "none yet";
}
