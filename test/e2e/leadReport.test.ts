import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A lead is qualified too early and taken back, at once and later; the report tells what became of the leads. */

const { world, openAs } = useApp();
let page: Page;
let tavernier: string;
const stateOf = async () =>
  (await world.as("ada").get(`leads(${tavernier})?$select=statecode`)).body.statecode as number;

beforeAll(async () => {
  const given = (values: object) =>
    world.as("ada").create("leads", { subject: "New kiln", leadsourcecode: 7, ...values });
  const lead = await given({ firstname: "Luce", lastname: "Tavernier", companyname: "Faïences Tavernier" });
  tavernier = String(lead["leadid"]);
  const lost = await given({ lastname: "Marchal", leadsourcecode: 8 });
  await world.as("ada").patch(`leads(${lost["leadid"]})`, { statecode: 2, statuscode: 5 });
  page = await openAs("ada");
});

it("qualifies a lead into two opportunities and takes it back from the message that says so", async () => {
  await page.goto(`/t/lead/${tavernier}`);
  await page.getByRole("button", { name: "Qualify", exact: true }).first().click();
  const pane = page.getByRole("dialog");
  await expect.poll(() => pane.getByRole("radio", { name: "Create a new account" }).isChecked()).toBe(true);
  await pane.getByRole("button", { name: "Add another opportunity" }).click();
  await page.keyboard.type("A second kiln");
  await pane.getByText(/creates 2 opportunities/).waitFor();
  await expectAccessible(page, "two opportunities");
  await pane.getByRole("button", { name: "Qualify", exact: true }).click();
  await page.getByText(/Lead qualified: .*opportunity A second kiln created/).waitFor();

  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await page.getByText("Qualification undone: the lead is open again.").waitFor();
  await page.getByRole("heading", { level: 1, name: /Tavernier|New kiln/ }).waitFor();
  expect(await stateOf()).toBe(0);
  expect((await world.as("ada").get("accounts/$count")).text).toBe("0");
  expect((await world.as("ada").get("opportunities/$count")).text).toBe("0");
});

it("takes a qualification back from the lead's history, keeping what was used since", async () => {
  await world.as("ada").post(`leads(${tavernier})/Microsoft.Dynamics.CRM.QualifyLead`, {
    CreateAccount: true,
    CreateContact: true,
    CreateOpportunity: true,
    Status: 3,
  });
  const [account] = (await world.as("ada").get("accounts?$select=accountid")).body.value;
  await world.as("ada").patch(`accounts(${account.accountid})`, { telephone1: "02 98 11 22 33" });
  await page.goto(`/t/lead/${tavernier}`);
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: "Undo the qualification" }).click();
  await expectAccessible(page, "undo");
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo the qualification" }).click();
  await page.getByText(/Account "Faïences Tavernier" was changed/).waitFor();

  await page.getByRole("button", { name: "Keep it, undo the rest" }).click();

  await page.getByText(/Kept, because used since: .*Faïences Tavernier/).waitFor();
  expect(await stateOf()).toBe(0);
  expect((await world.as("ada").get("accounts/$count")).text).toBe("1");
});

it("tells what became of the leads, by source and by month, and opens those behind a figure", async () => {
  await page.getByRole("link", { name: "Lead Report" }).click();
  await page.getByRole("heading", { level: 1, name: "Lead Report" }).waitFor();
  const row = page.getByRole("row", { name: /Trade Show/ });
  await row.waitFor();
  await page.getByRole("button", { name: /^Cannot Contact\s*1$/ }).waitFor();
  await expectAccessible(page, "report");

  await page.getByRole("tab", { name: "Month" }).click();
  await page.getByRole("row", { name: new RegExp(String(new Date().getFullYear())) }).waitFor();
  await page.getByRole("button", { name: /^Cannot Contact\s*1$/ }).click();

  await page.getByRole("link", { name: "Marchal" }).first().waitFor();
  expect(await page.getByRole("grid").getByText("Tavernier").count()).toBe(0);
});
