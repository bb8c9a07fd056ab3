import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "../../engine/access/people.ts";
import { openWorld, type World } from "../world.ts";
import { expectAccessible, launchBrowser, openPage, type Look } from "./browser.ts";

/** An administrator lets people and programs in, and says what they may do. */

let world: World & { close(): Promise<void> };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await openWorld(join(import.meta.dirname, "../../dist/web"));
  browser = await launchBrowser();
  page = await openAs("ada", { language: "en", scheme: "light", width: 1440 });
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function openAs(who: string, look: Look): Promise<Page> {
  const opened = await openPage(browser, world.url, look);
  const token = await openSession(world.database, world.as(who).id);
  await opened.context().addCookies([{ name: "filon_session", value: token, url: world.url }]);
  return opened;
}

const button = (name: string) => page.getByRole("button", { name, exact: true });

it("finds everything there is to set from the site map", async () => {
  await page.goto("/");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await page.getByRole("link", { name: "Business Units" }).waitFor();
  await expectAccessible(page, "settings");
});

it("makes a user with a role and gets the link to send them", async () => {
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Users" }).click();
  await button("New user").click();
  await page.getByRole("textbox", { name: "First name" }).fill("Inès");
  await page.getByRole("textbox", { name: "Last name" }).fill("Marchand");
  await page.getByRole("textbox", { name: "E-mail" }).fill("ines@filon.example");
  await page.getByRole("combobox", { name: "Role" }).selectOption("Salesperson");
  await expectAccessible(page, "new user");
  await button("Create user").click();

  const link = page.getByRole("textbox", { name: "Sign-in link" });
  await link.waitFor();
  expect(await link.inputValue()).toContain("/sign-in?token=");
  await expectAccessible(page, "sign-in link");
  await button("Done").click();
  await page.getByRole("row", { name: /Inès Marchand ines@filon.example Salesperson Enabled/ }).waitFor();
});

it("gives a user another role and disables them, but not the last administrator", async () => {
  await button("Roles of Inès Marchand").click();
  await page.getByRole("checkbox", { name: "Sales Manager" }).check();
  await button("Save").click();
  await page
    .getByRole("row", { name: /Inès Marchand .*(Sales Manager, Salesperson|Salesperson, Sales Manager)/ })
    .waitFor();
  await button("Disable Inès Marchand").click();
  await button("Enable Inès Marchand").waitFor();
  await button("Disable Administrator").click();
  await page.getByText("At least one enabled user must keep").waitFor();
  await expectAccessible(page, "users");
});

it("changes a role by keyboard and mouse, in a copy of its own", async () => {
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Roles" }).click();
  await page.getByRole("combobox", { name: "Role" }).selectOption("Read Only");
  await button("Copy role").click();
  await page.getByRole("textbox", { name: "Name" }).fill("Auditor");
  await button("Copy role").last().click();
  await page.getByRole("grid", { name: "Rights of Auditor" }).waitFor();

  await button("Create, Accounts: None").focus();
  await page.keyboard.press("1");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await button("Write, Accounts: None").click();
  await button("Write, Accounts: Own records").click();
  await page.getByText("2 rights changed").waitFor();
  await expectAccessible(page, "role");
  await button("Save").click();

  await page.getByText("Auditor is saved.").waitFor();
  await page.reload();
  await button("Create, Accounts: Own records").waitFor();
  await button("Write, Accounts: Business unit").waitFor();
});

it("makes credentials for a program, sees the secret once, and ends them", async () => {
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "API clients" }).click();
  await button("New API client").click();
  await page.getByRole("textbox", { name: "Name of the program" }).fill("Bookkeeping");
  await page.getByRole("combobox", { name: "Role" }).selectOption("Read Only");
  await button("Create client").click();
  const secret = await page.getByRole("textbox", { name: "Secret" }).inputValue();
  expect(secret.length).toBeGreaterThan(20);
  await expectAccessible(page, "secret");
  await button("Done").click();

  await button("Disable Bookkeeping").click();
  await button("Disable").last().click();
  await page.getByRole("row", { name: /Bookkeeping .* Read Only .* Disabled/ }).waitFor();
  expect(await page.content()).not.toContain(secret);
  await expectAccessible(page, "clients");
});

it("is used on a telephone, in French and in the dark, by administrators alone", async () => {
  const phone = await openAs("ada", { language: "fr", scheme: "dark", width: 390 });
  for (const [section, title] of [
    ["", "Paramètres"],
    ["/users", "Utilisateurs"],
    ["/roles", "Rôles"],
    ["/clients", "Clients d’API"],
  ] as const) {
    await phone.goto(`/settings${section}`);
    await phone.getByRole("heading", { name: title, level: 1 }).waitFor();
    if (section === "/roles") await phone.getByRole("grid").waitFor();
    await expectAccessible(phone, `telephone ${title}`);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }

  const seller = await openAs("anna", { language: "en", scheme: "light", width: 1440 });
  await seller.goto("/settings/users");
  await seller.getByRole("heading", { name: "Settings are for administrators" }).waitFor();
  expect(await seller.getByRole("link", { name: "Settings" }).count()).toBe(0);
});
