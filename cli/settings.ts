import { resolve } from "node:path";
import { dataverseLimits, type ThrottleLimits } from "../engine/http/throttle.ts";

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
  /** Origins whose pages may call the API with a bearer token. */
  readonly corsOrigins: ReadonlySet<string>;
  /** What one program may ask for in five minutes; null sets no limit. */
  readonly throttle: ThrottleLimits | null;
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
    corsOrigins: originsIn(environment["FILON_CORS_ORIGINS"] ?? ""),
    throttle: throttleIn(environment),
  };
}

function originsIn(list: string): ReadonlySet<string> {
  const origins = list.split(",").flatMap((item) => item.trim() || []);
  for (const origin of origins)
    if (origin !== "*" && (!URL.canParse(origin) || new URL(origin).origin !== origin))
      throw new Error(`FILON_CORS_ORIGINS lists origins such as https://app.example.com, not "${origin}"`);
  return new Set(origins);
}

function throttleIn(environment: NodeJS.ProcessEnv): ThrottleLimits | null {
  const isOn = environment["FILON_THROTTLE"] ?? "on";
  if (isOn !== "on" && isOn !== "off") throw new Error(`FILON_THROTTLE is on or off, not "${isOn}"`);
  const limit = (name: string, usual: number) => {
    const value = Number(environment[name] ?? usual);
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`${name} must be a whole number above 0, not "${environment[name]}"`);
    return value;
  };
  const limits = {
    requests: limit("FILON_THROTTLE_REQUESTS", dataverseLimits.requests),
    seconds: limit("FILON_THROTTLE_SECONDS", dataverseLimits.seconds),
    concurrent: limit("FILON_THROTTLE_CONCURRENT", dataverseLimits.concurrent),
  };
  return isOn === "on" ? limits : null;
}
