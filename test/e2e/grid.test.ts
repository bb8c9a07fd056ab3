import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A list is made one's own: its columns, its groups, a chart beside it, cells typed into, a view kept, a file saved. */

const { world, openAs } = useApp();
let page: Page;

const all = "/t/opportunity?view=b5f2c7b0-0100-4d52-9b1f-000000030007";

beforeAll(async () => {
  const { accountid } = await world.given.account({ name: "Menuiserie Alto" });
  for (const [name, estimatedvalue, opportunityratingcode] of [
    ["Windows", 1200, 1],
    ["Doors", 800, 1],
    ["Stairs", 500, 3],
  ] as const)
    await world.given.opportunity({
      name,
      estimatedvalue,
      opportunityratingcode,
      "customerid_account@odata.bind": `accounts(${accountid})`,
    });
  page = await openAs("ada");
});

it("chooses the columns of a list, which the address then carries", async () => {
  await page.goto(all);
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await expectAccessible(page, "columns");
  await page.getByLabel("Find a column").fill("descr");
  await page.getByRole("checkbox", { name: "Description" }).check();
  await page.getByRole("button", { name: "Move Description up" }).click();
  await page.getByRole("button", { name: "Remove Owner" }).click();
  await page.getByRole("button", { name: "Apply" }).click();

  await page.getByRole("columnheader", { name: /^Description/ }).waitFor();
  expect(await page.getByRole("columnheader", { name: /^Owner/ }).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get("columns")).toMatch(/,description,createdon$/);
});

it("widens a column by the keyboard, and finds it so again", async () => {
  const handle = page.getByRole("separator", { name: "Width of Topic" });
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  const width = await handle.getAttribute("aria-valuenow");
  await page.reload();

  expect(await handle.getAttribute("aria-valuenow")).toBe(width);
});

it("types into a cell, goes on to the next with Tab, and keeps what the server refuses", async () => {
  const cell = page.getByRole("gridcell", { name: "Stairs", exact: true });
  await cell.dblclick({ position: { x: 4, y: 4 } });
  await page.getByRole("textbox", { name: "Topic" }).fill("Spiral stairs");
  await page.keyboard.press("Tab");
  await page.getByRole("combobox", { name: "Potential Customer" }).waitFor();
  await expectAccessible(page, "cell editor");
  await page.keyboard.press("Escape");
  await page.getByRole("gridcell", { name: "Spiral stairs", exact: true }).waitFor();
  await expect
    .poll(async () => (await world.as("ada").get("opportunities/$count?$filter=name eq 'Spiral stairs'")).text)
    .toBe("1");

  await page.getByRole("gridcell", { name: "Spiral stairs", exact: true }).dblclick({ position: { x: 4, y: 4 } });
  await page.route("**/opportunities(*)", (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({ status: 412, json: { error: { code: "0x80060882", message: "Changed meanwhile" } } })
      : route.continue(),
  );
  await page.getByRole("textbox", { name: "Topic" }).fill("Oak stairs");
  // However late the list is read again, what is on show is not taken for what is stored.
  let readLists = () => {};
  const mayRead = new Promise<void>((resolve) => (readLists = resolve));
  await page.route("**/opportunities?*", async (route) => {
    await mayRead;
    await route.continue();
  });
  await page.keyboard.press("Enter");
  await page.getByText(/somebody else changed the record/).waitFor();
  await page.unroute("**/opportunities(*)");
  await page.getByRole("gridcell", { name: "Oak stairs", exact: true }).dblclick({ position: { x: 4, y: 4 } });
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await world.as("ada").get("opportunities/$count?$filter=name eq 'Oak stairs'")).text)
    .toBe("1");
  readLists();
});

it("keeps the edit under way when somebody else adds a row", async () => {
  await page.goto(`${all}&sort=name`);
  await page.getByRole("gridcell", { name: "Windows", exact: true }).dblclick({ position: { x: 4, y: 4 } });
  await page.getByRole("textbox", { name: "Topic" }).fill("Windows and shutters");
  await world.given.opportunity({ name: "Attic", estimatedvalue: 100, opportunityratingcode: 3 });

  await page.getByText(/The list has changed/).waitFor();
  expect(await page.getByRole("textbox", { name: "Topic" }).inputValue()).toBe("Windows and shutters");
  await page.keyboard.press("Escape");
  await page.getByRole("gridcell", { name: "Attic", exact: true }).waitFor();
});

it("gathers rows under a choice, with counts and sums, and opens a group", async () => {
  await page.getByRole("button", { name: "Group" }).click();
  await page.getByRole("menuitemradio", { name: "Rating", exact: true }).click();
  const hot = page.getByRole("button", { name: /^Hot 2 records Est\. Revenue €2,000\.00/ });
  await hot.click();

  await page.getByRole("link", { name: "Doors" }).waitFor();
  expect(await page.getByRole("link", { name: "Oak stairs" }).count()).toBe(0);
  await expectAccessible(page, "groups");
});

it("sees the list as a chart or its table, and narrows the list by a click on a bar", async () => {
  await page.goto(all);
  await page.getByRole("button", { name: "Chart" }).click();
  await page.getByLabel("By", { exact: true }).selectOption({ label: "Rating" });
  await page.getByLabel("Measure").selectOption({ label: "Est. Revenue" });
  await page.getByRole("button", { name: /^Hot €2,000\.00/ }).waitFor();
  await expectAccessible(page, "chart");
  await page.getByRole("switch", { name: "As a table" }).check();
  await page.getByRole("row", { name: "Hot €2,000.00" }).waitFor();
  await page.getByRole("switch", { name: "As a table" }).uncheck();
  await page.getByRole("button", { name: /^Hot €2,000\.00/ }).click();

  await page.getByText("2 records", { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get("filter")).toBe("opportunityratingcode eq 1");
});

it("keeps the list as a view of one's own, renames it and deletes it", async () => {
  const title = page.getByRole("heading", { level: 1 }).getByRole("button");
  const choose = async (name: string) => {
    await title.click();
    await page.getByRole("menuitem", { name }).click();
  };
  await choose("Save as my view");
  await page.getByRole("textbox", { name: "Name" }).fill("Hot ones");
  await expectAccessible(page, "save as my view");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Hot ones" }).waitFor();
  await page.getByText("2 records", { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get("filter")).toBe(null);

  await choose("Rename");
  await page.getByRole("textbox", { name: "Name" }).fill("Hottest");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Hottest" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Hottest" }).waitFor();
  const { body } = await world.as("ada").get("userqueries?$select=name,userqueryid");
  expect(body.value).toMatchObject([{ name: "Hottest" }]);
  const run = await world.as("ada").get(`opportunities?userQuery=${body.value[0].userqueryid}`);
  expect(run.body.value).toHaveLength(2);

  await choose("Delete this view");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.poll(async () => (await world.as("ada").get("userqueries/$count")).text).toBe("0");
});

it("saves every row as a workbook", async () => {
  await page.goto(all);
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Excel workbook (.xlsx)" }).click(),
  ]);

  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
});
