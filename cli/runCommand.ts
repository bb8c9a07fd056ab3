import { parseArgs } from "node:util";
import { Refusal } from "../engine/errors.ts";
import type { Language } from "../engine/model/label.ts";
import { checkCommand } from "./checkCommand.ts";
import { createClientCommand, createUserCommand } from "./people.ts";
import { importCommand } from "./importCommand.ts";
import { matchCommand } from "./matchCommand.ts";
import { migrationCommand } from "./migrationCommand.ts";
import { projectRoot } from "./projectRoot.ts";
import { qualifyCommand } from "./qualifyCommand.ts";
import { settingsFrom } from "./settings.ts";
import { start } from "./start.ts";
import { UsageError } from "./usageError.ts";

const usage = `Usage: npm run filon -- <command>

  start [--empty]                                  start the server; --empty leaves the sample data out
  user create --email E --firstname F --lastname L --role R [--password P]
                                                   make a person; without a password prints a one-time link
  client create --name N --role R                  make credentials for a program, printed once as JSON
  import leads FILE.csv [--dry-run] [--user E]     bring leads in from a CSV file
  qualify --all-certain [--user E]                 qualify every open lead that leaves nothing in doubt
  match --as account|contact|lead --in FILE.csv [--against FILE.csv --against-as account|contact] --out PAIRS.csv
        [--accounts FILE.csv] [--candidates FILE.csv]
                                                   find records that are one, in CSV files; needs no server
  check                                            look for what should never be in the database; changes nothing
  migration                                        print the SQL that leads from the database to the model
`;

/** Where a command writes what it has to say. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * The command line of Filon. Every command works while the server of the same data folder runs, and when it does not.
 * Gives the exit code: 1 when the command failed, 2 when it could not be understood.
 */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  { out, err }: Terminal,
): Promise<0 | 1 | 2> {
  try {
    await run(args, environment, (text) => out(`${text}\n`));
    return 0;
  } catch (error) {
    const message = error instanceof Refusal ? error.in(languageOf(environment)) : describe(error);
    const isMisused = error instanceof UsageError;
    err(isMisused ? `${message}\n\n${usage}` : `${message}\n`);
    return isMisused ? 2 : 1;
  }
}

async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<void> {
  const { positionals, values } = readArguments(args);
  const settings = settingsFrom(environment, projectRoot);
  const [command, second, third] = positionals;
  switch (values.help ? "help" : [command, second].filter(Boolean).join(" ")) {
    case "start":
      return start(settings, { empty: values.empty });
    case "user create":
      return createUserCommand(settings, values, say);
    case "client create":
      return createClientCommand(settings, values, say);
    case "import leads":
      return importCommand(settings, { file: third, dryRun: values["dry-run"], user: values.user }, say);
    case "qualify":
      return qualifyCommand(settings, { allCertain: values["all-certain"], user: values.user }, say);
    case "match":
      return matchCommand(values, say);
    case "check":
      return checkCommand(settings, languageOf(environment), say);
    case "migration":
      return migrationCommand(settings, say);
    case "help":
      return void say(usage);
    default:
      throw new UsageError(
        positionals.length === 0 ? "Say what to do." : `There is no command "${positionals.join(" ")}".`,
      );
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        empty: { type: "boolean", default: false },
        email: { type: "string" },
        firstname: { type: "string" },
        lastname: { type: "string" },
        role: { type: "string" },
        password: { type: "string" },
        name: { type: "string" },
        user: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "all-certain": { type: "boolean", default: false },
        as: { type: "string" },
        in: { type: "string" },
        against: { type: "string" },
        "against-as": { type: "string" },
        out: { type: "string" },
        candidates: { type: "string" },
        accounts: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function languageOf(environment: NodeJS.ProcessEnv): Language {
  return environment["LANG"]?.startsWith("fr") ? "fr" : "en";
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}\n  ${error.cause.message}` : error.message;
}
