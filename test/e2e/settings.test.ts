import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp, useJobs } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** An administrator lets people and programs in, says what they may do, and sets what the company shares. */

const { world, openAs } = useApp();
useJobs(world);
let page: Page;

beforeAll(async () => {
  page = await openAs("ada");
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const text = (name: string) => page.getByRole("textbox", { name, exact: true });
const choice = (name: string) => page.getByRole("combobox", { name, exact: true });

/** Follows the navigation of the settings. */
async function goTo(name: string): Promise<void> {
  if (!page.url().includes("/settings")) await page.goto("/settings");
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

/** Chooses a record in a box that finds it by its name. */
async function find(box: string, name: string): Promise<void> {
  await choice(box).click();
  await choice(box).fill(name);
  await page.getByRole("option", { name }).click();
}

it("finds everything there is to set from the site map", async () => {
  await page.goto("/");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "Business units" }).last().waitFor();
  await expectAccessible(page, "settings");
});

it("makes a user with a role and gets the link to send them", async () => {
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Users" }).click();
  await button("New user").click();
  await page.getByRole("textbox", { name: "First name" }).fill("Inès");
  await page.getByRole("textbox", { name: "Last name" }).fill("Marchand");
  await page.getByRole("textbox", { name: "Email" }).fill("ines@filon.example");
  await page.getByRole("combobox", { name: "Role" }).selectOption("Salesperson");
  await expectAccessible(page, "new user");
  await button("Create user").click();

  const link = page.getByRole("textbox", { name: "Sign-in link" });
  await link.waitFor();
  expect(await link.inputValue()).toContain("/sign-in?token=");
  await expectAccessible(page, "sign-in link");
  await button("Done").click();
  await page.getByRole("row", { name: /Inès Marchand ines@filon.example Filon Salesperson Enabled/ }).waitFor();
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
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Roles", exact: true }).click();
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
  await page.getByRole("checkbox", { name: "Merge records" }).check();
  await page.getByText("3 rights changed").waitFor();
  await expectAccessible(page, "role");
  await button("Save").click();

  await page.getByText("Auditor is saved.").waitFor();
  await page.reload();
  await button("Create, Accounts: Own records").waitFor();
  await button("Write, Accounts: Business unit").waitFor();
  expect(await page.getByRole("checkbox", { name: "Merge records" }).isChecked()).toBe(true);
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

it("finds one of many users, page by page", async () => {
  await world.database.run({
    text: `INSERT INTO systemuser (systemuserid, firstname, lastname, fullname, internalemailaddress, businessunitid, isdisabled, isintegrationuser, createdon, modifiedon, versionnumber)
      SELECT gen_random_uuid(), 'Extra', n::text, 'Extra ' || n, 'extra' || n || '@filon.example', businessunitid, false, false, now(), now(), nextval('filon_version')
      FROM generate_series(1000, 1120) n, (SELECT businessunitid FROM businessunit LIMIT 1) b`,
    values: [],
  });
  await goTo("Users");
  await page.reload();
  await page.getByText("50 of 12", { exact: false }).waitFor();
  await button("Load more").click();
  await page.getByText("100 of 12", { exact: false }).waitFor();
  await page.getByRole("searchbox").fill("extra1111");
  await page.getByRole("row", { name: /Extra 1111/ }).waitFor();
  await page.getByText("1 row", { exact: true }).waitFor();
});

it("makes a team, takes people in and out by name, and gives it a role", async () => {
  let readUnits = () => {};
  const mayRead = new Promise<void>((resolve) => (readUnits = resolve));
  await page.route("**/businessunits?*", async (route) => {
    await mayRead;
    await route.continue();
  });
  await goTo("Teams");
  await button("New team").click();
  readUnits();
  await text("Team Name").fill("Hunters");
  await button("Save").click();
  await page.getByRole("heading", { name: "Hunters", level: 1 }).waitFor();
  await find("Add a user", "paul Test");
  await page.getByRole("row", { name: /paul Test/ }).waitFor();
  await button("Roles of Hunters").click();
  await page.getByRole("checkbox", { name: "Read Only" }).check();
  await button("Save").click();
  await page.getByRole("listitem").filter({ hasText: "Read Only" }).waitFor();
  await expectAccessible(page, "team");
  await button("Remove paul Test").click();
  await page.getByText("Nobody is in this team yet.").waitFor();
});

it("grows the tree of business units, moves one, brings somebody in, and disables it", async () => {
  await goTo("Business units");
  const tree = page.getByRole("navigation", { name: "Business units" });
  for (const name of ["North", "South"]) {
    await tree.getByRole("link", { name: "Filon" }).click();
    await page.getByRole("heading", { name: "Filon", level: 2 }).waitFor();
    await button("New unit below").click();
    await text("Name").fill(name);
    await button("Save").click();
    await page.getByRole("heading", { name, level: 2 }).waitFor();
  }
  await button("Move").click();
  await choice("Under").selectOption({ label: "North" });
  await button("Move").last().click();
  await tree.locator("li li li").getByRole("link", { name: "South" }).waitFor();
  await find("Move someone here", "paul Test");
  await page.getByRole("row", { name: /paul Test/ }).waitFor();
  await expectAccessible(page, "business units");
  await button("Disable").click();
  await button("Disable").last().click();
  await tree.getByRole("link", { name: "South Disabled" }).waitFor();
});

it("says who the company is, and is told of a wrong number", async () => {
  await goTo("Company");
  await text("Legal Name").fill("Menuiseries du Val SAS");
  await text("SIREN").fill("732 829 321");
  await button("Save").click();
  await page.getByText("is no SIREN").first().waitFor();
  await expectAccessible(page, "company");
  await text("SIREN").fill("732 829 320");
  await choice("Default Country").selectOption("FR");
  await button("Save").click();
  await page.getByText("Organization saved").waitFor();
  await page.reload();
  await expect.poll(() => text("SIREN").inputValue()).toBe("732829320");
});

it("adds a currency with its rate, and takes it out of use", async () => {
  await goTo("Currencies");
  await button("New currency").click();
  await text("Currency Name").fill("Swiss Franc");
  await text("Currency Code").fill("CHF");
  await text("Currency Symbol").fill("Fr.");
  await text("Exchange Rate").fill("0.95");
  await button("Save").click();
  await page.getByRole("row", { name: /Swiss Franc CHF Fr\. 2 1 EUR = 0\.95 CHF Enabled/ }).waitFor();
  await button("Disable Swiss Franc").click();
  await page.getByRole("row", { name: /Swiss Franc .* Disabled/ }).waitFor();
  await expectAccessible(page, "currencies");
});

it("prices a product in a list that is in force", async () => {
  await world.given.product(120, { name: "Oak door" });
  await goTo("Price lists");
  await button("New price list").click();
  await text("Name").fill("Fair prices");
  await button("Save").click();
  await page.getByRole("heading", { name: "Fair prices", level: 1 }).waitFor();
  await button("Add a price").click();
  await find("Product", "Oak door");
  await find("Unit", "Piece");
  await text("Amount").fill("99");
  await button("Save").click();
  await page.getByRole("row", { name: /Oak door .*99/ }).waitFor();
  await page.getByText("In force").waitFor();
  await expectAccessible(page, "price list");
});

it("hands one more column of a lead on, and asks for a step before a stage is left", async () => {
  await goTo("Column maps");
  await page.getByRole("tab", { name: "Contact" }).click();
  await button("New map").click();
  await choice("Lead: from").selectOption({ label: "Job Title" });
  await choice("Contact: to").selectOption({ label: "Department" });
  await button("Save").click();
  await page.getByRole("row", { name: /Job Title Department/ }).waitFor();
  await expectAccessible(page, "column maps");

  await goTo("Sales process");
  const develop = page.getByRole("region", { name: "Develop" });
  await develop.getByRole("checkbox", { name: "Required: Customer Need" }).check();
  await develop.getByRole("button", { name: "Move down: Customer Need" }).click();
  await expectAccessible(page, "sales process");
  await develop.getByRole("button", { name: "Save" }).click();
  await page.getByText("The stage Develop is saved.").waitFor();
  const [, stage] = (await world.as("ada").get("RetrieveTableModel(LogicalName='lead')")).body.process;
  expect(stage.steps[1]).toMatchObject({ column: "customerneed", required: true });
});

it("makes a rule for duplicates and publishes it", async () => {
  await goTo("Duplicate rules");
  await button("New rule").click();
  await text("Name").fill("Same name and town");
  await button("Create rule").click();
  await page.getByRole("heading", { name: "Same name and town", level: 1 }).waitFor();
  await button("Publish").click();
  await page.getByText("A rule needs a condition").waitFor();
  await button("Add a condition").click();
  await choice("Column (Account)").first().selectOption("name");
  await choice("How they are compared").selectOption("1");
  await text("How many characters").fill("10");
  await expectAccessible(page, "condition");
  await button("Save").click();
  await page.getByRole("row", { name: /Account Name Same First Characters 10 Account Name/ }).waitFor();
  await button("Publish").click();
  await page.getByText("Published", { exact: true }).waitFor();
  await expectAccessible(page, "duplicate rule");
});

it("keeps a column from all but a profile's people", async () => {
  await goTo("Column security");
  await button("New profile").click();
  await text("Name").fill("Finance");
  await button("Save").click();
  await page.getByRole("heading", { name: "Finance", level: 1 }).waitFor();
  await button("Add a column").click();
  await choice("Table").selectOption("account");
  await choice("Column").selectOption("creditlimit");
  await button("Save").click();
  await page.getByRole("row", { name: /Account · creditlimit/ }).waitFor();
  await find("Add a user", "Administrator");
  await page.getByRole("row", { name: /Administrator/ }).waitFor();
  await expectAccessible(page, "column security");
});

it("reads in the audit who changed what, from what to what", async () => {
  const account = await world.given.account({ name: "Vetri Belli", telephone1: "01" });
  await world.as("ada").patch(`accounts(${account["accountid"]})`, { telephone1: "02" });
  await goTo("Audit");
  await choice("Table").selectOption("account");
  await choice("What was done").selectOption("2");
  await button("Values: Update · Account, Vetri Belli").click();
  await page.getByText("Main Phone").waitFor();
  await page.locator("del", { hasText: "01" }).waitFor();
  await page.locator("ins", { hasText: "02" }).waitFor();
  await expectAccessible(page, "audit");
  await page.getByRole("link", { name: "Vetri Belli" }).click();
  await page.getByRole("heading", { name: "Vetri Belli", level: 1 }).waitFor();
});

it("ends a job that waits, and starts it again", async () => {
  await world.as("ada").post("BulkDelete", {
    QuerySet: [
      {
        EntityName: "campaign",
        ColumnSet: { AllColumns: false, Columns: ["name"] },
        Criteria: { FilterOperator: "And", Conditions: [] },
      },
    ],
    JobName: "Tidy campaigns",
    SendEmailNotification: false,
    ToRecipients: [],
    CCRecipients: [],
    RecurrencePattern: "",
    StartDateTime: "2099-01-01T00:00:00Z",
  });
  await page.goto("/settings/jobs");
  await button("Cancel Tidy campaigns").click();
  await page.getByRole("row", { name: /Tidy campaigns .*Canceled/ }).waitFor();
  await expectAccessible(page, "jobs");
  await button("Retry Tidy campaigns").click();
  await page.getByRole("row", { name: /Tidy campaigns .*Succeeded/ }).waitFor();
});

it("is used on a telephone, in French and in the dark, by administrators alone", async () => {
  const phone = await openAs("ada", { language: "fr", scheme: "dark", width: 390 });
  for (const [section, title] of [
    ["", "Paramètres"],
    ["/users", "Utilisateurs"],
    ["/roles", "Rôles"],
    ["/clients", "Clients d’API"],
    ["/teams", "Équipes"],
    ["/units", "Divisions"],
    ["/company", "Entreprise"],
    ["/currencies", "Devises"],
    ["/prices", "Tarifs"],
    ["/process", "Processus de vente"],
    ["/maps", "Correspondances de colonnes"],
    ["/rules", "Règles de doublons"],
    ["/profiles", "Sécurité des colonnes"],
    ["/imports", "Imports"],
    ["/audit", "Audit"],
    ["/jobs", "Tâches de fond"],
  ] as const) {
    await phone.goto(`/settings${section}`);
    await phone.getByRole("heading", { name: title, level: 1 }).waitFor();
    if (section === "/roles") await phone.getByRole("grid").waitFor();
    await expectAccessible(phone, `telephone ${title}`);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }

  const seller = await openAs("anna");
  await seller.goto("/settings/users");
  await seller.getByRole("heading", { name: "Settings are for administrators" }).waitFor();
  expect(await seller.getByRole("link", { name: "Settings" }).count()).toBe(0);
});
