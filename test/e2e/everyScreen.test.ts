import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { loadSample } from "../../crm/sample/loadSample.ts";
import { sessionOf, useApp } from "./app.ts";
import { accessFaults, wearScheme, type Look } from "./browser.ts";
import { openScreen, screensFor, type Screen } from "./screens.ts";
import { englishWordFinder, textsOnScreen } from "./wrongLanguage.ts";

/** Every screen is opened and looked over: by axe, light and dark; for words of the other language; for what overflows. */

/** Half a minute is the rule; a machine that does other things as well may take its time. */
const patienceMs = 600_000;

type Finder = (page: Page) => Promise<readonly string[]>;

const { world, open } = useApp();
let session: Awaited<ReturnType<typeof sessionOf>>;

beforeAll(async () => {
  await loadSample(world.context);
  session = await sessionOf(world, "ada");
});

it(
  "speaks French alone to the French",
  async () => {
    const englishIn = await englishWordFinder(world.as("ada"));
    const faults = await walk(
      { language: "fr", scheme: "light", width: 1440 },
      ["light", "dark", null, null],
      async (page) =>
        (await textsOnScreen(page)).flatMap((text) => englishIn(text).map((word) => `the word ${word} in “${text}”`)),
    );

    expect(faults).toEqual([]);
  },
  patienceMs,
);

it(
  "fits on a telephone",
  async () => {
    const look = { language: "en", scheme: "light", width: 390 } as const;
    const faults = await walk(look, [null, null, "light", "dark"], (page) => page.evaluate(overflow));

    expect(faults).toEqual([]);
  },
  patienceMs,
);

/**
 * Opens the screens of a look, some side by side, and gives what is found on each, with what the console says. Axe looks
 * at each screen in one of four variants, by turns; with `FILON_WALK=whole` in all four.
 */
async function walk(look: Look, turns: readonly Turn[], find: Finder): Promise<readonly string[]> {
  const left = screensFor(look)
    .filter(({ reader }) => reader !== "newcomer")
    .entries();
  const faults: string[] = [];
  const walker = async () => {
    const page = await open(look);
    let name = "";
    let isPlain = false;
    const note = (fault: string) => faults.push(`${name} (${look.language}, ${look.width} px): ${fault}`);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !isExpected(message.text())) note(message.text());
    });
    for (const [at, screen] of left) {
      name = screen.name;
      await beReader(page, screen);
      // Within the app as it is, where nothing stands over its page: half of the time of loading it anew.
      await openScreen(page, look, screen, (path) => (isPlain ? page.evaluate(goInApp, path) : page.goto(path)));
      isPlain = screen.act === undefined && screen.reader === undefined;
      for (const fault of await find(page)) note(fault);
      for (const scheme of schemesOf(turns[at % turns.length])) {
        await wearScheme(page, scheme);
        for (const fault of await accessFaults(page)) note(`${scheme}: ${fault}`);
      }
    }
    await page.context().close();
  };
  await Promise.all([walker(), walker(), walker()]);
  return faults;
}

/** The scheme in which axe looks at a screen in this walk; null for not in this one. */
type Turn = Look["scheme"] | null;

function schemesOf(turn: Turn | undefined): readonly Look["scheme"][] {
  if (process.env["FILON_WALK"] === "whole") return ["light", "dark"];
  return turn ? [turn] : [];
}

/** The router follows the address. */
function goInApp(path: string): void {
  history.pushState(null, "", path);
}

async function beReader(page: Page, { reader }: Screen): Promise<void> {
  const context = page.context();
  if (reader === "stranger") await context.clearCookies();
  else await context.addCookies([session]);
}

/** Chromium itself tells of every answer that is no success; some screens are about such an answer. */
function isExpected(text: string): boolean {
  return /^Failed to load resource: .* (401|404)/.test(text);
}

function overflow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, of which ${clientWidth} are seen`] : [];
}
