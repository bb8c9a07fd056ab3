import { parseArgs } from "node:util";
import { join } from "node:path";

/** What `npm run bench -- …` can be told. */
export interface BenchOptions {
  /** Leads, accounts and contacts the database is filled with. */
  readonly rows: number;
  /** How long each measurement runs, both variants together. */
  readonly seconds: number;
  /** Names of what is measured. */
  readonly names: readonly string[];
  /** Where the database of the benchmark is kept between runs. */
  readonly dataFolder: string;
  /** Fill anew, even where a filled database is there. */
  readonly refill: boolean;
  /** Measure SAP CAP as well. */
  readonly cap: boolean;
}

/** @throws Error in plain words when an option makes no sense. */
export function benchOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
  namesOfCap: readonly string[],
): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "100000" },
      seconds: { type: "string", default: "10" },
      only: { type: "string" },
      refill: { type: "boolean", default: false },
      cap: { type: "boolean", default: false },
    },
  });
  const known = values.cap ? namesOfCap : names;
  const chosen = values.only?.split(",").filter(Boolean) ?? known;
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--only knows no ${unknown.join(", ")}, but ${known.join(", ")}`);
  return {
    rows: wholeNumber("rows", values.rows, 1000),
    seconds: wholeNumber("seconds", values.seconds, 1),
    names: chosen,
    dataFolder: environment["FILON_DATA_DIR"] ?? join(import.meta.dirname, ".data"),
    refill: values.refill,
    cap: values.cap,
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} must be a whole number of at least ${least}, not "${text}"`);
  return number;
}
