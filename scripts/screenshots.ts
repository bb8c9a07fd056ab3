import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage, type Look } from "../test/e2e/browser.ts";
import { openScreen, screensFor, type Screen } from "../test/e2e/screens.ts";
import { startFilon } from "../test/filonProcess.ts";
import { ensureBuilt } from "./ensureBuilt.mjs";

/**
 * `npm run screenshots [folder]`: starts a Filon of its own with the sample company and takes a picture of every screen
 * at 1440 and 390 px, light and dark, in French and English. `--guide` takes those of the user's guide instead, small,
 * where the guide has them; `--only home,lead` takes some; `--look fr,light,1440` one way of looking.
 */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { guide: { type: "boolean", default: false }, only: { type: "string" }, look: { type: "string" } },
});
const root = join(import.meta.dirname, "..");
const folder = options.guide ? join(root, "docs/guide/images") : (positionals[0] ?? join(root, "dist/screenshots"));
const administrator = {
  firstname: "Claire",
  lastname: "Vasseur",
  email: "claire.vasseur@menuiseries-du-val.test",
  password: "only for pictures",
};

await ensureBuilt();
const data = await mkdtemp(join(tmpdir(), "filon-screenshots-"));
const filon = startFilon(["start"], { FILON_DATA_DIR: data, PORT: "0", HOST: "127.0.0.1", FILON_THROTTLE: "off" });
let browser: Browser | undefined;
try {
  const [, url = ""] = await filon.says(/^Filon listens on (http:\S+)$/m);
  browser = await launchBrowser();
  await takeAll(browser, url);
} finally {
  await browser?.close();
  filon.child.kill("SIGTERM");
  await filon.ended;
  await rm(data, { recursive: true, force: true });
}

/** Newcomers come first: once somebody has chosen a password, their screen is gone. */
async function takeAll(browser: Browser, url: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const look of looks()) await takeThose(browser, url, look, "newcomer");
  await post(url, "/api/session/first", administrator);
  for (const look of looks()) {
    await takeThose(browser, url, look, "stranger");
    await takeThose(browser, url, look, undefined);
  }
}

function looks(): readonly Look[] {
  if (options.guide) return (["fr", "en"] as const).map((language) => ({ language, scheme: "light", width: 1280 }));
  const every = (["fr", "en"] as const).flatMap((language) =>
    (["light", "dark"] as const).flatMap((scheme) => [1440, 390].map((width) => ({ language, scheme, width }))),
  );
  const words = options.look?.split(",") ?? [];
  return every.filter((look) => words.every((word) => Object.values(look).map(String).includes(word)));
}

async function takeThose(browser: Browser, url: string, look: Look, reader: Screen["reader"]): Promise<void> {
  const wanted = screensFor(look).filter((screen) => screen.reader === reader && isWanted(screen));
  if (wanted.length === 0) return;
  const page = await openPage(browser, url, look);
  if (options.guide) await page.setViewportSize({ width: look.width, height: 800 });
  if (reader === undefined) {
    await page.request.post("/api/session", { data: administrator });
    // The guide shows the daily screens, not what the first visit adds to them.
    if (options.guide)
      await page.request.post("/api/data/v9.2/SetPreference", { data: { Name: "tour", Value: "seen" } });
  }
  for (const screen of wanted) await take(page, look, screen);
  await page.context().close();
}

function isWanted({ name, inGuide = false }: Screen): boolean {
  return options.guide ? inGuide : (options.only?.split(",").includes(name) ?? true);
}

/** A screen that cannot be opened is told of; the others are taken all the same. */
async function take(page: Page, look: Look, screen: Screen): Promise<void> {
  try {
    await openScreen(page, look, screen);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    const path = join(folder, fileName(look, screen));
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, options.guide ? await asWebp(page, png) : png);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function fileName({ language, scheme, width }: Look, { name }: Screen): string {
  return options.guide ? `${language}/${name}.webp` : `${name}.${width}.${scheme}.${language}.png`;
}

/** A third of the size. Drawn on a blank page: the app's own lets no picture from outside in. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const canvas = await page.context().newPage();
  const base64 = await canvas.evaluate(async (bytes) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${bytes}`;
    await picture.decode();
    const drawing = document.createElement("canvas");
    [drawing.width, drawing.height] = [picture.width, picture.height];
    drawing.getContext("2d")?.drawImage(picture, 0, 0);
    return drawing.toDataURL("image/webp", 0.6).replace(/^.*,/, "");
  }, png.toString("base64"));
  await canvas.close();
  return Buffer.from(base64, "base64");
}

async function post(url: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}
