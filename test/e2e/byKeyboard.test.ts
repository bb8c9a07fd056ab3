import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { setPassword } from "../../engine/access/people.ts";
import { useApp } from "./app.ts";
import { words } from "./words.ts";

/** The road from prospect to paid invoice for somebody who has no mouse: keys are pressed, and nothing else is done. */

const w = words.en;
const password = "administrator-1";
const { world, open } = useApp();
let page: Page;

beforeAll(async () => {
  const ada = world.as("ada");
  await ada.patch(`systemusers(${ada.id})`, { internalemailaddress: "ada@filon.test" });
  await setPassword(world.database, ada.id, password);
  await world.given.product(480, { name: "Fenêtre bois 120 × 150", filon_vatrate: 10 });
  await world.given.lead({ subject: "Other", firstname: "Nobody", lastname: "Else", companyname: "Elsewhere" });
  await world.given.lead({
    subject: "Renovation",
    firstname: "Eddard",
    lastname: "Charif",
    companyname: "Charpentes du Nord SARL",
    emailaddress1: "eddard@charpentes.test",
  });
  page = await open();
});

const press = (key: string) => page.keyboard.press(key);
const arriveAt = (table: string) => page.waitForURL(new RegExp(`/t/${table}/[0-9a-f-]{36}`));

/** Goes from control to control until the one of this name has the focus. */
async function reach(role: "button" | "textbox" | "combobox" | "grid" | "tab", name: string | RegExp, key = "Tab") {
  const wanted = page.getByRole(role, { name, exact: true });
  await wanted.first().waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
    await press(key);
  }
  throw new Error(`${key} does not lead to the ${role} ${String(name)}`);
}

/** Asks the palette for a verb of the open record. */
async function ask(verb: string) {
  await press("Control+k");
  await page.getByRole("combobox", { name: "Search everywhere" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type(verb);
  await page.getByRole("option", { name: verb, exact: true, selected: true }).waitFor();
  await press("Enter");
}

/** Confirms the dialog on show by its own button. */
async function confirm(name: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).waitFor();
  await reach("button", name);
  await press("Enter");
  await dialog.waitFor({ state: "hidden" });
}

it("signs in and walks down the list of leads to Eddard Charif", async () => {
  await page.goto("/");
  await reach("textbox", w.email);
  await page.keyboard.type("ada@filon.test");
  await reach("textbox", w.password);
  await page.keyboard.type(password);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Hello/ }).waitFor();

  await press("g");
  await press("l");
  await page.getByRole("row", { name: /Eddard Charif/ }).waitFor();
  await reach("grid", /^Leads/);
  const isThere = () =>
    page.getByRole("row", { name: /Eddard Charif/ }).evaluate((row) => row.hasAttribute("data-active"));
  while (!(await isThere())) await press("ArrowDown");
  await press("Enter");

  await arriveAt("lead");
});

it("qualifies with one key, and confirms with another", async () => {
  await page.getByRole("heading", { level: 1, name: "Eddard Charif" }).waitFor();
  await page.getByRole("button", { name: w.qualify, exact: true }).waitFor();
  await press("q");
  await page.getByRole("dialog").getByRole("radio", { name: w.newAccount, checked: true }).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: w.qualify, disabled: false, exact: true }).waitFor();
  await press("Control+Enter");

  await arriveAt("opportunity");
  await page.getByRole("heading", { level: 1, name: "Renovation" }).waitFor();
});

it("types a line, with a product found by a few letters", async () => {
  await reach("tab", "Summary");
  await reach("tab", w.lines, "ArrowRight");
  await reach("combobox", w.product);
  await page.keyboard.type("fenetre");
  await page.getByRole("option", { name: /Fenêtre bois/ }).waitFor();
  await press("Enter");
  await reach("textbox", w.quantity);
  await page.keyboard.type("10");
  await press("Enter");

  await page.getByText(w.money).first().waitFor();
});

it("makes the quote and the order by asking the palette", async () => {
  await ask(w.createQuote);
  await arriveAt("quote");
  await page.getByRole("button", { name: w.activate, exact: true }).waitFor();
  await ask(w.activate);
  await page.getByRole("button", { name: w.createOrder, exact: true }).waitFor();
  await ask(w.createOrder);
  await confirm(w.createOrder);

  await arriveAt("salesorder");
});

it("fulfils, invoices and marks as paid from the command bar", async () => {
  const fromBar = async (verb: string) => {
    await page.getByRole("toolbar").getByRole("button", { name: verb, exact: true }).waitFor();
    await reach("button", verb);
    await press("Enter");
  };
  await fromBar(w.fulfill);
  await confirm(w.fulfill);
  await fromBar(w.createInvoice);
  await arriveAt("invoice");
  await fromBar(w.paid);
  await confirm(w.paid);

  await page.getByText(w.isPaid).first().waitFor();
  await expect
    .poll(async () => (await world.as("ada").get("invoices?$select=statecode,totalamount")).body.value)
    .toMatchObject([{ statecode: 2, totalamount: 5280 }]);
});
