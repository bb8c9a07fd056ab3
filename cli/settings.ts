import { resolve } from "node:path";

/** What can be set from outside, by environment; every setting has a default that works. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database and what belongs to it are kept. */
  readonly dataFolder: string;
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  readonly timeZone: string;
  /** Makes the first administrator without a browser. */
  readonly administrator: { readonly email: string; readonly password: string } | null;
  /** Whether to trust the forwarding headers of a proxy in front. */
  readonly trustProxy: boolean;
}

/** @throws Error in plain words when a value makes no sense. */
export function settingsFrom(environment: NodeJS.ProcessEnv, root: string): Settings {
  const port = Number(environment["PORT"] ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${environment["PORT"]}"`);
  const timeZone = environment["FILON_TIME_ZONE"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const email = environment["FILON_ADMIN_EMAIL"];
  const password = environment["FILON_ADMIN_PASSWORD"];
  if (Boolean(email) !== Boolean(password))
    throw new Error("FILON_ADMIN_EMAIL and FILON_ADMIN_PASSWORD only make sense together");
  return {
    host: environment["HOST"] ?? "127.0.0.1",
    port,
    dataFolder: resolve(environment["FILON_DATA_DIR"] ?? resolve(root, "data")),
    databaseUrl: environment["DATABASE_URL"] ?? null,
    timeZone,
    administrator: email && password ? { email, password } : null,
    trustProxy: environment["FILON_TRUST_PROXY"] === "true",
  };
}
