import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp, useJobs } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** Two records that are one are found, compared and merged, and the merge is taken back. */

const { world, openAs } = useApp();
useJobs(world);
let page: Page;
const email = "contact@castelvert.test";

beforeAll(async () => {
  page = await openAs("ada");
  const ada = world.as("ada");
  await ada.post("accounts", { name: "Maisons Castelvert", emailaddress1: email, address1_city: "Lyon" });
  await ada.post("accounts", { name: "Castelvert SAS", emailaddress1: email, telephone1: "+33 4 78 00 11 22" });
});

it("finds records that look alike, and leaves alone what is said to be two", async () => {
  await page.goto("/duplicates");
  await page.getByText("Not scanned yet").waitFor();
  await page.getByRole("button", { name: "Scan for duplicates" }).click();
  await page.getByRole("link", { name: /^Compare: / }).waitFor();
  await page.getByRole("button", { name: /^Why\?/ }).click();
  await page.getByText("Same e-mail address").waitFor();
  await expectAccessible(page, "duplicates");

  await page.getByRole("button", { name: "Not a duplicate" }).click();

  await page.getByText("No duplicates").waitFor();
});

it("merges two rows of a list, with the values that were chosen", async () => {
  await page.goto("/t/account?q=castelvert");
  await page.getByRole("checkbox", { name: /Maisons Castelvert/ }).click();
  await page.getByRole("checkbox", { name: /Castelvert SAS/ }).click();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByRole("radio", { name: "Keep “Maisons Castelvert”" }).check();
  await page.getByRole("radio", { name: "Account Name: Maisons Castelvert", checked: true }).waitFor();
  await page.getByRole("radio", { name: "Account Name: Castelvert SAS" }).check();
  await expectAccessible(page, "merge");

  await page.getByRole("button", { name: "Merge", exact: true }).click();

  await page.getByRole("heading", { level: 1, name: "Castelvert SAS" }).waitFor();
  const { body } = await world.as("ada").get("accounts?$filter=statecode eq 0&$select=name,address1_city,telephone1");
  expect(body.value).toMatchObject([
    { name: "Castelvert SAS", address1_city: "Lyon", telephone1: "+33 4 78 00 11 22" },
  ]);
});

it("shows on the record that went where it is now, and takes the merge back", async () => {
  await page.getByRole("tab", { name: "History" }).click();
  await page.locator(".merged-list").getByRole("link").click();
  await page.getByText("This record was merged into").waitFor();
  await expectAccessible(page, "merged record");

  await page.locator("main").getByRole("button", { name: "Undo merge" }).click();

  await page.getByText("both records are back").waitFor();
  expect((await world.as("ada").get("accounts/$count?$filter=statecode eq 0")).text).toBe("2");
});

it("shows what is there already while a new account is typed", async () => {
  await page.goto("/t/account/new");
  await page.getByRole("textbox", { name: "Account Name" }).fill("Castelvert");
  await page.getByRole("textbox", { name: "Email" }).first().fill(email);

  const found = page.getByRole("complementary", { name: "May be here already" });
  await found.getByRole("link", { name: /Castelvert SAS/ }).waitFor();
  await expectAccessible(page, "what may be the same");
});
