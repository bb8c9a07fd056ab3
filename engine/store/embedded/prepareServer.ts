/**
 * Brings a data folder to the point where a server can be started in it: a place, binaries that run, a database.
 * Each part is skipped when it is there, so this may run before every start.
 */
import { packagedBinaries, runnableBinaries } from "./binaries.ts";
import { readOrCreateSecret } from "./connectionFile.ts";
import { checkMajorVersion, initCluster } from "./initCluster.ts";
import { choosePlace, isCluster, recordPlace } from "./place.ts";
import type { Launchable } from "./startServer.ts";

/** What does not change while we use a data folder. */
export interface FolderContext {
  readonly folder: string;
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

/**
 * Prepares the folder.
 * @throws Error — when there is no database and `mayCreate` is false, or when a part cannot be made.
 */
export async function prepareServer(context: FolderContext, mayCreate: boolean): Promise<Launchable> {
  const { folder, log, durable } = context;
  const secret = await readOrCreateSecret(folder);
  const place = await choosePlace(folder, log);
  const packaged = await packagedBinaries();
  const native = await runnableBinaries(packaged, place.root, place.account, log);
  if (!(await isCluster(place.cluster))) {
    if (!mayCreate) throw new Error(`The database in ${place.cluster} is gone.`);
    log(`Creating a PostgreSQL database in ${place.cluster}.`);
  }
  await initCluster(place, native, secret, durable);
  await checkMajorVersion(place.cluster, packaged.version);
  await recordPlace(folder, place);
  return { folder, place, native, secret, durable };
}
