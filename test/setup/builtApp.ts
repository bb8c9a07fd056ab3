import { ensureBuilt } from "../../scripts/ensureBuilt.mjs";

/** Builds the app once, when it is not built from the sources as they are. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
}
