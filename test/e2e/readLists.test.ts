import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** A list is read as its reader thinks: by quarter, with facts of the company behind each deal. */

const { world, openAs } = useApp();
let page: Page;

const all = "/t/opportunity?view=b5f2c7b0-0100-4d52-9b1f-000000030007";

beforeAll(async () => {
  const { accountid } = await world.given.account({ name: "Menuiserie Alto", address1_city: "Annecy" });
  await world.given.contact({ firstname: "Alma", lastname: "Altoviti" });
  for (const [name, estimatedclosedate] of [
    ["Windows", "2026-12-31"],
    ["Doors", "2026-10-01"],
    ["Stairs", "2027-01-01"],
    ["Someday", null],
  ] as const)
    await world.given.opportunity({
      name,
      estimatedclosedate,
      "customerid_account@odata.bind": `accounts(${accountid})`,
    });
  page = await openAs("ada");
});

it("reads the pipeline by quarter, down to the edges of each", async () => {
  await page.goto(`${all}&group=estimatedclosedate`);
  await page.getByRole("button", { name: /^October 2026/ }).waitFor();
  await page.getByRole("button", { name: "Group", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Quarter" }).click();

  await page.getByRole("button", { name: /^Q4 2026\s*2 records/ }).click();
  await page.getByRole("gridcell", { name: "Windows", exact: true }).waitFor();
  await page.getByRole("gridcell", { name: "Doors", exact: true }).waitFor();
  expect(await page.getByRole("gridcell", { name: "Stairs", exact: true }).count()).toBe(0);
  expect(await page.locator(".group-button strong").allTextContents()).toEqual(["Q4 2026", "Q1 2027", "(empty)"]);
  expect(new URL(page.url()).searchParams.get("group")).toBe("estimatedclosedate.quarter");
  await expectAccessible(page, "groups by quarter");
});

it("reads when the deals came in, by the month and the day", async () => {
  await page.goto(`${all}&group=createdon`);
  const month = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric" }).format(new Date());
  await page.getByRole("button", { name: new RegExp(`^${month}\\s*4 records`) }).click();
  await page.getByRole("gridcell", { name: "Stairs", exact: true }).waitFor();
  await page.getByRole("button", { name: "Group", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Day" }).click();

  await page.getByRole("button", { name: /4 records/ }).click();
  await page.getByRole("gridcell", { name: "Stairs", exact: true }).waitFor();
});

it("sees the city of each deal's company, sorts and narrows by it, and keeps that as a view", async () => {
  await page.goto(all);
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  await page.getByRole("button", { name: "Columns of a linked record" }).click();
  await page.getByRole("menuitem", { name: /, Account$/ }).click();
  await page.getByLabel("Find a column").fill("city");
  await page.getByRole("checkbox", { name: /^City \(.*, Account\)$/ }).check();
  await expectAccessible(page, "columns of a linked record");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("gridcell", { name: "Annecy" }).first().waitFor();

  await page.getByRole("button", { name: /^City/ }).click();
  await page.waitForURL(/sort=customerid_account\.address1_city/);
  await page.goto(`${page.url()}&filter=${encodeURIComponent("contains(customerid_account/address1_city,'anne')")}`);
  await page
    .getByText(/City \(.*, Account\) contains .?anne/)
    .first()
    .waitFor();
  await page.getByRole("gridcell", { name: "Annecy" }).first().waitFor();

  await page.getByRole("button", { name: "All Opportunities" }).click();
  await page.getByRole("menuitem", { name: "Save as my view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Deals of Annecy");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Deals of Annecy" }).waitFor();
  const { body } = await world.as("ada").get("userqueries?$select=userqueryid");
  const run = await world.as("ada").get(`opportunities?userQuery=${body.value[0].userqueryid}`);
  expect(run.body.value[0]).toMatchObject({ "customerid_account.address1_city": "Annecy" });
  await page.reload();
  await page.getByRole("button", { name: "Deals of Annecy" }).waitFor();
  await page.getByRole("gridcell", { name: "Annecy" }).first().waitFor();
  await expectAccessible(page, "view with a linked column");
});

it("opens a view that another program made, whatever it calls the linked company", async () => {
  const link = (inner: string) =>
    `<link-entity name="account" from="accountid" to="customerid" visible="false" link-type="outer" alias="a_4f1c">${inner}</link-entity>`;
  const view = await world.as("ada").create("userqueries", {
    name: "Deals at Annecy",
    returnedtypecode: "opportunity",
    querytype: 0,
    fetchxml:
      '<fetch version="1.0" mapping="logical"><entity name="opportunity"><attribute name="opportunityid" /><attribute name="name" />' +
      '<filter type="and"><condition entityname="a_4f1c" attribute="address1_city" operator="eq" value="Annecy" /></filter>' +
      `${link('<attribute name="address1_city" />')}</entity></fetch>`,
    layoutxml:
      '<grid name="resultset" object="3" jump="name" select="1" icon="1" preview="1"><row name="result" id="opportunityid">' +
      '<cell name="name" width="200" /><cell name="a_4f1c.address1_city" width="150" /></row></grid>',
  });

  await page.goto(`/t/opportunity?view=${String(view["userqueryid"])}`);

  await page.getByRole("heading", { level: 1, name: /Deals at Annecy/ }).waitFor();
  await page.getByRole("gridcell", { name: "Annecy" }).first().waitFor();
});

it("finds a customer among companies and people with one request for each pause", async () => {
  await page.goto("/t/opportunity/new");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const customer = page.getByRole("combobox", { name: /^(Potential )?Customer/ });
  await customer.click();
  await page.keyboard.type("alto");

  await page.getByRole("option", { name: /Menuiserie Alto/ }).waitFor();
  await page.getByRole("option", { name: /Alma Altoviti/ }).waitFor();
  expect(requests.filter((url) => url.endsWith("/$batch")).length).toBeGreaterThan(0);
  expect(requests.filter((url) => /\/(accounts|contacts)\?/.test(url))).toEqual([]);
});
