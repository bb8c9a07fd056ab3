import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** An administrator lays the form of a table out as the house works, and goes back to the one that ships. */

const { world, openAs } = useApp();
let page: Page;
let competitor: string;

beforeAll(async () => {
  const { competitorid } = await world.as("ada").create("competitors", { name: "Rival", tickersymbol: "RVL" });
  competitor = `/t/competitor/${String(competitorid)}`;
  page = await openAs("ada");
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const part = (name: string) => page.getByRole("region", { name, exact: true });
const namesIn = (name: string) => part(name).locator(".part-name").allTextContents();

async function nameIt(english: string, french: string): Promise<void> {
  await page.getByRole("textbox", { name: "In English" }).fill(english);
  await page.getByRole("textbox", { name: "In French" }).fill(french);
  await page.getByRole("dialog").getByRole("button", { name: "Apply" }).click();
}

it("comes from a record to its form, and puts a column on it, in a section and a tab of its own", async () => {
  await page.goto(competitor);
  await button("More").click();
  await page.getByRole("menuitem", { name: "Customize form" }).click();
  await page.getByRole("heading", { name: "Forms", level: 1 }).waitFor();
  await page.getByText("This is the standard form.").waitFor();
  expect(await page.getByRole("combobox", { name: "Table" }).inputValue()).toBe("competitor");
  await expectAccessible(page, "form as it ships");

  await button("Add a tab").click();
  await expectAccessible(page, "new tab");
  await nameIt("Watch", "Veille");
  await button("Add a section to Watch").click();
  await nameIt("Signals", "Signaux");
  await button("Remove Website").click();
  await part("Signals").getByRole("combobox").selectOption("websiteurl");
  await button("Remove Ticker Symbol").click();
  await part("Signals").getByRole("combobox").selectOption("tickersymbol");
  expect(await namesIn("Signals")).toEqual(["Website", "Ticker Symbol"]);
  await expectAccessible(page, "form laid out anew");
});

it("orders columns by keyboard, without losing the place, and with the mouse", async () => {
  await button("Move down: Website").focus();
  await page.keyboard.press("Enter");
  expect(await namesIn("Signals")).toEqual(["Ticker Symbol", "Website"]);
  await page.locator("#form-column-websiteurl-down:focus").waitFor();
  const columns = part("Signals").getByRole("listitem");
  await columns.nth(1).dragTo(columns.first());
  await columns.first().filter({ hasText: "Website" }).waitFor();
  await button("Move up: Watch").click();
  await button("Remove Website").click();
  expect(await namesIn("Signals")).toEqual(["Ticker Symbol"]);
});

it("chooses what stands at the head of a record, and what the short form asks for", async () => {
  for (const [list, column] of [
    ["Header", "tickersymbol"],
    ["Quick create", "tickersymbol"],
  ] as const)
    if (!(await namesIn(list)).includes("Ticker Symbol")) await part(list).getByRole("combobox").selectOption(column);
  const lists = await Promise.all(["Header", "Quick create"].map(namesIn));
  expect(lists.every((names) => names.includes("Ticker Symbol"))).toBe(true);
  await expectAccessible(page, "head and short form");
});

it("is held back from leaving out what no record can be made without", async () => {
  const remove = button("Remove Name");

  expect(await remove.getAttribute("aria-disabled")).toBe("true");
});

it("saves it, and everybody sees it in their language", async () => {
  const seller = await openAs("anna", { language: "fr" });
  await seller.goto(competitor);
  await seller.getByRole("heading", { name: "Rival" }).waitFor();
  await button("Save").click();
  await page.getByText("The form of Competitors is saved.").waitFor();
  await page.getByText("This form has been customized.").waitFor();

  await seller.getByRole("tab", { name: "Veille" }).click();
  await seller.getByRole("heading", { name: "Signaux" }).waitFor();
  await page.goto(competitor);
  await page.locator(".record-header").getByText("RVL").waitFor();
  await page.getByRole("tab", { name: "Watch" }).click();
  await page.getByRole("textbox", { name: "Ticker Symbol" }).fill("RVX");
});

it("goes back to the form that ships", async () => {
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto("/settings/forms?table=competitor");
  await button("Back to the standard form").click();
  await page.getByRole("alertdialog").waitFor();
  await expectAccessible(page, "going back");
  await page.getByRole("alertdialog").getByRole("button", { name: "Back to the standard form" }).click();
  await page.getByText("This is the standard form.").waitFor();
  await part("Tab: Watch").waitFor({ state: "detached" });
});

it("shows the same on a telephone, and nothing to who may change nothing", async () => {
  const phone = await openAs("ada", { language: "fr", width: 390, scheme: "dark" });
  await phone.goto("/settings/forms?table=lead");
  await phone.getByRole("heading", { name: "Formulaires", level: 1 }).waitFor();
  await phone.getByText("Ce formulaire est celui d’origine.").waitFor();
  await expectAccessible(phone, "forms on a telephone");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const seller = await openAs("anna");
  await seller.goto(competitor);
  await seller.getByRole("button", { name: "More", exact: true }).click();
  expect(await seller.getByRole("menuitem", { name: "Customize form" }).count()).toBe(0);
});
