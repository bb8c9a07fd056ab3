import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { dealsIn, documents } from "../deals.ts";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A quote is typed as in a spreadsheet: many lines at once, shares, units, and what was taken out comes back. */

const { world, openAs } = useApp();
let page: Page;
let quote: string;

const cell = (label: string, line: number) => page.getByLabel(`${label}, line ${line}`, { exact: true });
const lines = async (select: string): Promise<readonly Record<string, unknown>[]> =>
  (await world.as("ada").get(`quotes(${quote})/quote_details?$select=${select}&$orderby=lineitemnumber`)).body.value;

beforeAll(async () => {
  const ada = world.as("ada");
  const { productid, pricelevelid, uomid } = await world.given.product(100, { name: "Window" });
  const { uomscheduleid } = (await ada.get(`uoms(${uomid})?$expand=uomscheduleid($select=uomscheduleid)`)).body;
  const door = await ada.create("products", {
    name: "Door",
    productnumber: "D-1",
    statecode: 0,
    statuscode: 1,
    "defaultuomid@odata.bind": `uoms(${uomid})`,
    "defaultuomscheduleid@odata.bind": `uomschedules(${uomscheduleid.uomscheduleid})`,
  });
  const pallet = await ada.create("uoms", {
    name: "Pallet",
    quantity: 10,
    "uomscheduleid@odata.bind": `uomschedules(${uomscheduleid.uomscheduleid})`,
    "baseuom@odata.bind": `uoms(${uomid})`,
  });
  const price = (product: unknown, unit: unknown, amount: number) =>
    ada.create("productpricelevels", {
      "pricelevelid@odata.bind": `pricelevels(${pricelevelid})`,
      "productid@odata.bind": `products(${String(product)})`,
      "uomid@odata.bind": `uoms(${String(unit)})`,
      amount,
    });
  await price(door["productid"], uomid, 250);
  await price(productid, pallet["uomid"], 900);
  const made = await dealsIn(world).document(documents.quote, {
    name: "Extension",
    "pricelevelid@odata.bind": `pricelevels(${pricelevelid})`,
  });
  quote = made.quoteid;
  page = await openAs("ada");
});

it("adds several products of the price list at once, with their quantities", async () => {
  await page.goto(`/t/quote/${quote}`);
  await page.getByRole("button", { name: "Add several products" }).click();
  await page.getByLabel("Quantity of Door").fill("2");
  await page.getByRole("searchbox", { name: "Search for a product" }).fill("win");
  await page
    .getByRole("row", { name: /Window .*€100\.00/ })
    .getByRole("textbox")
    .fill("3");
  await expectAccessible(page, "several products");
  await page.getByRole("button", { name: "Add 2 lines" }).click();

  await cell("Product", 2).waitFor();
  expect((await lines("quantity")).map(({ quantity }) => quantity)).toEqual([2, 3]);
});

it("types a discount as a share, sells by the pallet, and takes a quantity over from the line above", async () => {
  await cell("Manual Discount", 1).fill("10 %");
  await page.keyboard.press("Enter");
  await cell("Unit", 2).selectOption("Pallet");
  await cell("Quantity", 2).focus();
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Enter");

  const wanted = [
    { quantity: 2, manualdiscountamount: 50, baseamount: 500 },
    { quantity: 2, manualdiscountamount: 0, baseamount: 1800 },
  ];
  await expect
    .poll(async () =>
      (await lines("quantity,manualdiscountamount,baseamount")).map((line) => ({
        quantity: line["quantity"],
        manualdiscountamount: Number(line["manualdiscountamount"] ?? 0),
        baseamount: line["baseamount"],
      })),
    )
    .toEqual(wanted);
  await expectAccessible(page, "lines with units");
});

it("takes a line out by key, and brings it back as it was, at its place", async () => {
  await cell("Quantity", 1).focus();
  await page.keyboard.press("Alt+Delete");
  await expect.poll(async () => (await lines("quantity")).length).toBe(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect
    .poll(async () => (await lines("manualdiscountamount")).map((line) => Number(line["manualdiscountamount"] ?? 0)))
    .toEqual([50, 0]);
});
