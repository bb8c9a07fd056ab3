import { join } from "node:path";
import { operations } from "../crm/operations.ts";
import { rules } from "../crm/rules.ts";
import { setUp, signingKey } from "../crm/setup/setUp.ts";
import { tables } from "../crm/tables.ts";
import type { ApiContext } from "../engine/http/context.ts";
import { ChangeFeed } from "../engine/live/changeFeed.ts";
import { loadModel } from "../engine/model/model.ts";
import { openDatabase, type Database } from "../engine/store/database.ts";
import { openEmbedded } from "../engine/store/embedded/openEmbedded.ts";
import { migrate, migrationsIn, type Migration } from "../engine/store/migrate.ts";
import { firstAdministrator } from "./firstAdministrator.ts";
import { projectRoot } from "./projectRoot.ts";
import type { Settings } from "./settings.ts";

/** A database with Filon in it, ready for a server or a command. */
export interface Filon {
  readonly context: ApiContext;
  readonly database: Database;
  readonly feed: ChangeFeed;
  /** Whether the organization was made just now. */
  readonly isNew: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly log?: (line: string) => void;
  readonly onDatabaseError?: (error: Error) => void;
}

/** Opens the embedded database, or the one given, and brings it up to date. Several processes may do so at once. */
export async function openFilon(
  settings: Settings,
  { log = () => {}, onDatabaseError }: OpenOptions = {},
): Promise<Filon> {
  const embedded = settings.databaseUrl === null ? await openEmbedded({ folder: settings.dataFolder, log }) : null;
  const connection = embedded ? () => embedded.connection : { connectionString: settings.databaseUrl ?? undefined };
  const database = openDatabase({ connection, onError: onDatabaseError });
  const feed = new ChangeFeed(database, onDatabaseError);
  const close = async () => {
    await feed.close();
    await database.close();
    await embedded?.stop();
  };
  try {
    const applied = await migrate(database, migrations());
    if (applied.length > 0) log(`Brought the database up to date: ${applied.join(", ")}`);
    const model = loadModel(tables);
    const isNew = await setUp(database, model);
    if (settings.administrator) await firstAdministrator(database, settings.administrator);
    const context: ApiContext = {
      model,
      rules,
      operations,
      database,
      secret: { key: await signingKey(database) },
      onWritten: (written) => feed.publish(written),
    };
    return { context, database, feed, isNew, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The engine's own migrations first: the product's tables use what they define. */
export function migrations(): Migration[] {
  return [
    ...migrationsIn(join(projectRoot, "engine/sql/migrations")),
    ...migrationsIn(join(projectRoot, "crm/migrations")),
  ];
}
