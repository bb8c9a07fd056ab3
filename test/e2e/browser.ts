import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { watch } from "./watch.ts";

/** A real Chromium for browser tests, wherever there is one, and what tests look at in every screen. */

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

export async function launchBrowser(): Promise<Browser> {
  const given = process.env["CHROMIUM_PATH"] ?? systemBrowsers.find((path) => existsSync(path));
  const quiet = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  if (given) return chromium.launch({ executablePath: given, args: quiet });
  // The package unpacks the libraries a bare machine lacks when it believes it runs on a server without them.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...quiet, "--use-gl=angle", "--use-angle=swiftshader"],
  });
}

export interface Look {
  readonly language: "en" | "fr";
  readonly scheme: "light" | "dark";
  readonly width: number;
}

/** A page as one person sees it: language, light or dark, width. It is watched. */
export async function openPage(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.language === "fr" ? "fr-FR" : "en-US",
    timezoneId: "Europe/Paris",
    colorScheme: look.scheme,
    viewport: { width: look.width, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  watch(page);
  return page;
}

/** Asserts that axe-core finds nothing wrong on the screen as it stands (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect((await accessFaults(page)).map((fault) => `${screen}: ${fault}`)).toEqual([]);
}

/**
 * What axe-core finds wrong, by all rules or by one. Left out are the markers with which Fluent's focus manager notices
 * that focus enters a group: they hand it on at once, and hold nothing.
 */
export async function accessFaults(page: Page, rule?: string): Promise<string[]> {
  // A dialog that just closed gives the page behind it back a moment later.
  await page.waitForFunction(
    () =>
      document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null ||
      document.querySelector("#root")?.getAttribute("aria-hidden") !== "true",
  );
  await page.evaluate(settledColours);
  // In the page itself, where there is no frame: a page apart for each report takes four times as long.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .exclude("[data-tabster-dummy]");
  const asked =
    rule === undefined ? axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]) : axe.withRules(rule);
  const { violations } = await asked.analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
}

/** Light or dark as the system has it, and the page is drawn so: the app hears of the change a moment after it. */
export async function wearScheme(page: Page, scheme: Look["scheme"]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction((worn) => document.documentElement.style.colorScheme === worn, scheme);
}

/** Colours on their way from light to dark are neither; a change begins with the frame that draws it. */
async function settledColours(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const areChanging = () => document.getAnimations().some((animation) => animation instanceof CSSTransition);
  do {
    await nextFrame();
    await nextFrame();
  } while (areChanging());
}
