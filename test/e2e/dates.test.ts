import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "../../engine/access/people.ts";
import { openWorld, type World } from "../world.ts";
import { expectAccessible, launchBrowser, openPage } from "./browser.ts";

/** A French reader whose browser speaks English types dates as the French do. */

let world: World & { close(): Promise<void> };
let browser: Browser;
let page: Page;
let deal: string;

beforeAll(async () => {
  world = await openWorld(join(import.meta.dirname, "../../dist/web"));
  const made = await world.as("ada").create("opportunities", { name: "Verrière", estimatedclosedate: "2026-11-30" });
  deal = String(made["opportunityid"]);
  browser = await launchBrowser();
  page = await openPage(browser, world.url, { language: "en", scheme: "light", width: 1440 });
  await page.addInitScript(() => localStorage.setItem("filon.language", "fr"));
  const token = await openSession(world.database, world.as("ada").id);
  await page.context().addCookies([{ name: "filon_session", value: token, url: world.url }]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

it("types the day before the month, and keeps the day there was when what is typed is none", async () => {
  await page.goto(`/t/opportunity/${deal}`);
  const box = page.getByRole("textbox", { name: "Date de clôture estimée" });
  await expect.poll(() => box.inputValue()).toBe("30/11/2026");
  await expectAccessible(page, "opportunity");

  await box.fill("31/02/2027");
  await box.press("Tab");
  expect(await box.inputValue()).toBe("30/11/2026");

  await box.fill("31/12/26");
  await box.press("Control+s");

  await expect
    .poll(async () => (await world.as("ada").get(`opportunities(${deal})`)).body.estimatedclosedate)
    .toBe("2026-12-31");
  await box.press("Tab");
  expect(await box.inputValue()).toBe("31/12/2026");
});
