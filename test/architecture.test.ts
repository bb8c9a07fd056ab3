import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom, and what the engine may not speak of. Each failure is one sentence a newcomer can act on. */

const root = join(import.meta.dirname, "..");

interface Import {
  readonly from: string;
  readonly to: string;
  /** `types` leave nothing behind when the program runs; what is `later` loads when it is first used. */
  readonly when: "start" | "later" | "types";
}

const files = ["engine", "crm", "web", "cli", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("test/");
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = readFileSync(join(root, from), "utf8");
  const to = (path: string) => relative(root, join(root, dirname(from), path));
  const declared = /^(?:import|export)\s(type\s)?([^;"']*?)\s?(?:from\s)?"(\.[^"]+)";$/gm;
  const typesAlone = /^\{(\s*type\s[^,}]+,?)+\s*\}$/;
  return [
    ...[...source.matchAll(declared)].map(([, type, names = "", path = ""]): Import => {
      return { from, to: to(path), when: type !== undefined || typesAlone.test(names) ? "types" : "start" };
    }),
    ...[...source.matchAll(/import\("(\.[^"]+)"\)/g)].map(([, path = ""]): Import => {
      return { from, to: to(path), when: "later" };
    }),
  ];
}

/** The part of the house a file stands in: `engine/plan` for a stage, else the folder at the top. */
function roomOf(file: string): string {
  const [house = "", room = ""] = file.split("/");
  return house === "engine" ? `engine/${room.replace(/\.ts$/, "")}` : house;
}

/** The stages in the order data travels, each with what it may know beside itself. */
const vocabulary = ["engine/errors", "engine/statement", "engine/model"];
const stages: Readonly<Record<string, readonly string[]>> = {
  "engine/statement": [],
  "engine/errors": ["engine/model"],
  "engine/model": ["engine/errors"],
  "engine/access": [...vocabulary],
  "engine/odata": [...vocabulary],
  "engine/plan": [...vocabulary, "engine/access", "engine/odata"],
  "engine/metadata": [...vocabulary, "engine/access", "engine/odata", "engine/plan"],
  "engine/sql": [...vocabulary, "engine/access", "engine/plan"],
  "engine/store": [...vocabulary, "engine/sql"],
  "engine/records": [...vocabulary, "engine/access", "engine/odata", "engine/plan", "engine/sql", "engine/store"],
  "engine/match": [...vocabulary, "engine/sql", "engine/records"],
  "engine/check": [...vocabulary, "engine/sql", "engine/store"],
  "engine/live": [...vocabulary, "engine/access", "engine/sql", "engine/records"],
  "engine/jobs": [...vocabulary, "engine/access", "engine/sql", "engine/store", "engine/records"],
  "engine/import": [...vocabulary],
  "engine/respond": [
    ...vocabulary,
    "engine/access",
    "engine/odata",
    "engine/plan",
    "engine/records",
    "engine/metadata",
  ],
};
const everyStage = [...Object.keys(stages), "engine/http"];

const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...stages,
  "engine/http": everyStage,
  crm: everyStage,
  cli: [...everyStage, "crm"],
  web: ["engine/model"],
};

describe("imports", () => {
  it("run one way: web and cli → crm → engine, and inside the engine from a stage to what it is handed", () => {
    const wrong = imports
      .filter(({ from, to }) => !isTest(from) && roomOf(from) !== roomOf(to))
      .filter(({ from, to }) => !mayImport[roomOf(from)]?.includes(roomOf(to)))
      .map(({ from, to }) => `${from} imports ${to}, but ${roomOf(from)} may not know ${roomOf(to)}.`);

    expect(wrong).toEqual([]);
  });

  it("take only types from the engine into the web: its code stays on the server", () => {
    const wrong = imports
      .filter(({ from, to, when }) => from.startsWith("web/") && !to.startsWith("web/") && when !== "types")
      .filter(({ from }) => !isTest(from))
      .map(({ from, to }) => `${from} imports ${to} as a value; write "import type", or move what it needs to web/.`);

    expect(wrong).toEqual([]);
  });

  it("of the product never reach into tests", () => {
    const wrong = imports
      .filter(({ from, to }) => !isTest(from) && isTest(to))
      .map(({ from, to }) => `${from} imports the test ${to}.`);

    expect(wrong).toEqual([]);
  });

  it("make no circle: no file waits for a file that waits for it", () => {
    const running = imports.filter(({ when }) => when === "start");

    const circles = circlesOf(running).map((circle) => `These files import each other: ${circle.join(" → ")}.`);

    expect(circles).toEqual([]);
  });

  it("find the file they name", () => {
    const known = new Set(files);
    const wrong = imports
      .filter(({ to }) => /\.tsx?$/.test(to) && /^(engine|crm|web|cli|test)\//.test(to) && !known.has(to))
      .map(({ from, to }) => `${from} imports ${to}, which is not there.`);

    expect(wrong).toEqual([]);
  });
});

/** Circles among imports, each named once, from its first file back to it. */
function circlesOf(running: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of running) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

/** What a customer does business with. The engine serves any business, so it knows none of these. */
const nouns = [
  "lead",
  "account",
  "contact",
  "opportunity",
  "opportunities",
  "quote",
  "salesorder",
  "invoice",
  "product",
  "pricelist",
];

/** Words of other trades that happen to look alike. */
const lookAlikes: readonly { readonly folder: string; readonly noun: string; readonly because: string }[] = [
  { folder: "engine/store/embedded/", noun: "account", because: "the operating system's, which the server runs under" },
  { folder: "engine/match/reachForms.ts", noun: "contact", because: "a mailbox of nobody in particular, before the @" },
  { folder: "engine/match/reachForms.ts", noun: "account", because: "the mailbox of who keeps the books" },
  { folder: "engine/import/readCsv.ts", noun: "quote", because: "quotation marks, as the CSV parser calls them" },
];

it("the engine knows no business noun", () => {
  const found = files
    .filter((file) => file.startsWith("engine/") && !isTest(file))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) => nounsIn(line).map((noun) => ({ file, line: index + 1, noun }))),
    )
    .filter(({ file, noun }) => !lookAlikes.some((known) => known.noun === noun && file.startsWith(known.folder)))
    .map(({ file, line, noun }) => `${file}:${line} speaks of "${noun}"; say it in words that fit any business.`);

  expect(found).toEqual([]);
});

/** Words are taken apart where identifiers are: `leadNotOpen`, `lead_id` and `Lead` all speak of leads. */
function nounsIn(line: string): string[] {
  const words = line
    .replace(/\bleads? (?=to\b|back\b|from\b|through\b|nowhere\b)/g, "") // the verb
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return nouns.filter((noun) => words.includes(noun) || words.includes(`${noun}s`));
}
