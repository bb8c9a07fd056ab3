import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { dealsIn, documents } from "../deals.ts";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A server that answers late or not at all costs nobody a word: what is typed meanwhile is kept, and asked about. */

const { world, openAs } = useApp();
let page: Page;
let lead: string;
let quote: string;

const writes = new Set(["POST", "PATCH", "DELETE"]);

/** Holds every write of the page back until the function it gives is called and one is there; then they arrive, or fail. */
async function holdWrites(end: "fallback" | "abort" = "fallback"): Promise<() => Promise<void>> {
  let release = () => {};
  let isOver = false;
  const held = new Promise<void>((resolve) => (release = resolve));
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/api/data/**", async (route) => {
    if (isOver || !writes.has(route.request().method())) return route.fallback();
    arrive();
    await held;
    await route[end]();
  });
  return async () => {
    await arrived;
    isOver = true;
    release();
  };
}

const stored = async (path: string) => (await world.as("ada").get(path)).body;

beforeAll(async () => {
  lead = String((await world.given.lead({ lastname: "Charif", subject: "A roof" }))["leadid"]);
  const { pricelevelid } = await world.given.product(100);
  const made = await dealsIn(world).document(documents.quote, {
    name: "Extension",
    "pricelevelid@odata.bind": `pricelevels(${pricelevelid})`,
  });
  quote = made.quoteid;
  page = await openAs("ada");
});

it("keeps what is typed into a form while an earlier save is under way, and saves it next", async () => {
  await page.goto(`/t/lead/${lead}`);
  const topic = page.getByLabel("Topic");
  await topic.fill("A roof and a stair");
  const release = await holdWrites();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await topic.fill("A roof, a stair and a door");
  await page.getByLabel("Job Title", { exact: true }).fill("Buyer");
  await release();
  await page.getByText("Lead saved").first().waitFor();
  expect(await topic.inputValue()).toBe("A roof, a stair and a door");
  await expect.poll(async () => (await stored(`leads(${lead})?$select=subject`)).subject).toBe("A roof and a stair");

  await expect
    .poll(async () => {
      await page.keyboard.press("Control+s");
      return (await stored(`leads(${lead})?$select=subject,jobtitle`)).jobtitle;
    })
    .toBe("Buyer");
  expect((await stored(`leads(${lead})?$select=subject`)).subject).toBe("A roof, a stair and a door");
  expect(await page.getByRole("alertdialog").count()).toBe(0);
});

it("asks before a pane closes over what was typed into it", async () => {
  await page.goto("/t/lead");
  await page.getByRole("button", { name: "Create a record" }).click();
  await page.getByRole("menuitem", { name: "Account" }).click();
  const name = page.getByRole("dialog").getByLabel("Account Name");
  await name.fill("Charpentes du Nord");
  await page.keyboard.press("Escape");
  const question = page.getByRole("alertdialog", { name: "Close without saving?" });
  await expectAccessible(page, "close without saving");
  await question.getByRole("button", { name: "Stay" }).click();
  expect(await name.inputValue()).toBe("Charpentes du Nord");

  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Close without saving" }).click();

  await name.waitFor({ state: "detached" });
});

it("stores the last of two discounts that are typed faster than the server answers", async () => {
  await page.goto(`/t/quote/${quote}`);
  const discount = page.getByLabel("Quote Discount (%)");
  const release = await holdWrites();
  await discount.fill("5");
  await page.keyboard.press("Tab");
  await discount.fill("7");
  await page.keyboard.press("Tab");
  await release();

  await expect
    .poll(async () => (await stored(`quotes(${quote})?$select=discountpercentage`)).discountpercentage)
    .toBe(7);
  expect(await discount.inputValue()).toBe("7");
});

it("says that a line could not be stored after one has gone on, and has it ready when one comes back", async () => {
  await page.getByLabel("Product, line 1", { exact: true }).fill("Transport to the site");
  const release = await holdWrites("abort");
  await page.keyboard.press("Tab");
  await page.getByLabel("Description, line 1", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Orders", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Orders/ }).waitFor();
  await release();
  await page.getByText(/A line could not be saved/).waitFor();
  await page.goBack();

  await page
    .getByText(/cannot be reached/)
    .last()
    .waitFor();
  expect(await page.getByLabel("Product, line 1", { exact: true }).inputValue()).toBe("Transport to the site");
  await page.getByLabel("Quantity, line 1", { exact: true }).fill("2");
  await page.keyboard.press("Enter");

  await expect
    .poll(async () => (await stored(`quotes(${quote})/quote_details?$select=quantity,productdescription`)).value)
    .toMatchObject([{ productdescription: "Transport to the site", quantity: 2 }]);
});

it("goes on with a verb for many once the server is back", async () => {
  for (const lastname of ["Premier", "Second", "Tiers"]) await world.given.lead({ lastname, companyname: "Away SARL" });
  await page.goto("/t/lead?q=Away");
  for (const name of [/Premier/, /Second/, /Tiers/]) await page.getByRole("checkbox", { name }).click();
  await page.getByRole("button", { name: "Disqualify", exact: true }).first().click();
  const release = await holdWrites("abort");
  await page.getByRole("button", { name: "Disqualify: 3 records" }).click();
  await release();
  await page.getByText("1 of 3").waitFor();
  await page
    .getByText(/cannot be reached/)
    .first()
    .waitFor();
  await expectAccessible(page, "verb for many, interrupted");
  await page.getByRole("button", { name: "Try again: 3 records" }).click();

  await page.getByText("3 done").waitFor();
  expect((await world.as("ada").get("leads/$count?$filter=companyname eq 'Away SARL' and statecode eq 2")).text).toBe(
    "3",
  );
});
