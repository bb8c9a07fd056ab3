import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A file of another program is dropped into the app, and the leads it brings are qualified by the handful. */

const { world, openAs } = useApp();
let page: Page;

const file = [
  "Lead ID,Last Name,Company,Email,Lead Source,Budget Amount,Shoe size",
  "1,Durand,Bâtiments Réunis SARL,durand@batiments.test,Web,1200,42",
  "2,Petit,BATIMENTS REUNIS,petit@batiments.test,Web,not a number,43",
  "3,Rossi,Vetri Belli,rossi@vetri.test,Web,900,",
].join("\r\n");

beforeAll(async () => {
  page = await openAs("ada");
});

it("checks a dropped file before anything is written, and shows what is recognised and what is wrong", async () => {
  await page.goto("/import/lead");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(file) });

  await page.getByText("The file has been checked.").waitFor();
  await page.getByText("not a number").first().waitFor();
  await expectAccessible(page, "import");
  expect((await world.as("ada").get("leads/$count")).text).toBe("0");
});

it("imports it, keeps what has no place on the lead, and updates on a second run instead of doubling", async () => {
  await page.getByRole("button", { name: "Import 3 lines" }).click();
  await page.getByText(/Import finished/).waitFor();
  const [durand] = (
    await world.as("ada").get("leads?$filter=lastname eq 'Durand'&$select=filon_importedvalues,companyname")
  ).body.value;
  expect(durand.filon_importedvalues).toContain("Shoe size: 42");

  await page.goto("/import/lead");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(file.replace("1200", "1300")) });
  await page.getByRole("button", { name: /^Import \d+ line/ }).click();
  await page.getByText(/Import finished/).waitFor();

  expect((await world.as("ada").get("leads/$count")).text).toBe("3");
});

it("refuses a file that is no text, in words", async () => {
  await page.goto("/import/lead");
  await page.locator('input[type="file"]').setInputFiles({
    name: "leads.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]),
  });

  await page.getByText(/Save it as/).waitFor();
});

it("qualifies a selection of the list, and two leads of one company make one account", async () => {
  await page.goto("/t/lead");
  await page.getByText("Durand").first().waitFor();
  await page.getByRole("checkbox").first().click();
  await page.getByRole("button", { name: "Qualify", exact: true }).first().click();
  await page.getByRole("button", { name: "Qualify: 3 records" }).click();

  await expect.poll(async () => (await world.as("ada").get("leads/$count?$filter=statecode eq 1")).text).toBe("3");
  await expectAccessible(page, "bulk outcome");
  expect((await world.as("ada").get("accounts/$count")).text).toBe("2");
});

it("takes an import back, but keeps the record somebody has worked on since", async () => {
  const fair = ["Lead ID,Last Name,Company", "F1,Morel,Fair One", "F2,Noel,Fair Two", "F3,Olivier,Fair Three"];
  await page.goto("/import/lead");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "fair.csv", mimeType: "text/csv", buffer: Buffer.from(fair.join("\n")) });
  await page.getByRole("button", { name: "Import 3 lines" }).click();
  await page.getByText(/Import finished/).waitFor();
  const [noel] = (await world.as("ada").get("leads?$filter=lastname eq 'Noel'&$select=leadid")).body.value;
  await world.as("ada").patch(`leads(${noel.leadid})`, { jobtitle: "Buyer" });

  await page.goto("/import/lead");
  await page.getByRole("button", { name: "Take back fair.csv" }).click();
  await expectAccessible(page, "take back");
  await page.getByRole("button", { name: "Remove the records" }).click();
  await page.getByText("2 records were removed. 1 was kept.").waitFor();
  await page.getByRole("button", { name: "Show which and why" }).click();
  await page.getByRole("row", { name: /Noel 3 Kept: changed since/ }).waitFor();
  await page.getByRole("row", { name: /Morel 2 Removed/ }).waitFor();
  await expectAccessible(page, "imported records");
  await page.keyboard.press("Escape");
  await page.getByRole("row", { name: /fair\.csv .*Reverted/ }).waitFor();
  await expectAccessible(page, "earlier imports");
  expect((await world.as("ada").get("leads/$count?$filter=startswith(companyname,'Fair')")).text).toBe("1");
});

it("works on a phone: the list is cards, and the record opens from one", async () => {
  const phone = await openAs("ada", { language: "fr", width: 390 });

  await phone.goto("/t/account");
  await phone.getByText("Vetri Belli").first().click();

  await phone.getByRole("heading", { level: 1, name: "Vetri Belli" }).waitFor();
  await expectAccessible(phone, "account on a phone");
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await phone.context().close();
});
