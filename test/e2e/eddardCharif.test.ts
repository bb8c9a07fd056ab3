import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setPassword } from "../../engine/access/people.ts";
import { useApp } from "./app.ts";
import { expectAccessible, type Look } from "./browser.ts";
import { words } from "./words.ts";

/** The road the product exists for, as a person clicks it: the prospect Eddard Charif becomes a paid invoice. */

const password = "administrator-1";
const { world, open } = useApp();

beforeAll(async () => {
  const ada = world.as("ada");
  await ada.patch(`systemusers(${ada.id})`, {
    internalemailaddress: "ada@filon.test",
    firstname: "Ada",
    lastname: "Test",
  });
  await setPassword(world.database, ada.id, password);
  await world.given.product(480, { name: "Fenêtre bois 120 × 150", filon_vatrate: 10 });
});

const looks: Look[] = [
  { language: "fr", scheme: "light", width: 1440 },
  { language: "en", scheme: "dark", width: 1280 },
];

/** Two companies of like names, which nothing else makes one. */
const reach = {
  fr: {
    emailaddress1: "eddard@charpentes.test",
    telephone1: "01 99 00 29 80",
    address1_line1: "27 rue des Sablières",
    address1_postalcode: "59000",
    address1_city: "Lille",
  },
  en: {
    emailaddress1: "eddard@woodwork.test",
    telephone1: "04 65 71 13 42",
    address1_line1: "8 quai Saint-Antoine",
    address1_postalcode: "69002",
    address1_city: "Lyon",
  },
};

describe.each(looks)("Eddard Charif, from prospect to paid invoice ($language, $scheme)", (look) => {
  const w = words[look.language];
  let page: Page;

  beforeAll(async () => {
    await world.given.lead({
      subject: `Rénovation ${look.language}`,
      firstname: "Eddard",
      lastname: `Charif ${look.language}`,
      companyname: `Charpentes du Nord ${look.language} SARL`,
      ...reach[look.language],
      budgetamount: 48000,
    });
    await world.given.lead({ subject: "No answer", lastname: `Silence ${look.language}`, companyname: "Quiet" });
    page = await open(look);
  });

  afterAll(async () => {
    await page?.context().close();
  });

  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const inDialog = (name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  const arriveAt = (table: string) => page.waitForURL(new RegExp(`/t/${table}/[0-9a-f-]{36}`));

  it("signs in and sees the open leads", async () => {
    await page.goto("/");
    await page.getByRole("textbox", { name: w.email }).fill("ada@filon.test");
    await page.getByLabel(w.password).fill(password);
    await expectAccessible(page, "sign-in");
    await press(w.signIn);

    await page
      .getByRole("link", { name: `Eddard Charif ${look.language}` })
      .first()
      .waitFor();
    await expectAccessible(page, "home");
    await page.goto("/t/lead");
    await page.getByText(w.openLeads).first().waitFor();
    await page.getByText(`Eddard Charif ${look.language}`).first().waitFor();
    await expectAccessible(page, "list of leads");
  });

  it("opens the lead and sees beforehand what qualifying will make", async () => {
    await page.getByText(`Eddard Charif ${look.language}`).first().click();
    await arriveAt("lead");
    await page.getByRole("heading", { level: 1, name: `Eddard Charif ${look.language}` }).waitFor();
    await page.getByPlaceholder(w.note).waitFor();
    await expectAccessible(page, "lead");

    await press(w.qualify);

    const pane = page.getByRole("dialog");
    await expect.poll(() => pane.getByRole("radio", { name: w.newAccount }).isChecked()).toBe(true);
    await expect.poll(() => pane.getByRole("radio", { name: w.newContact }).isChecked()).toBe(true);
    await expect.poll(() => pane.getByRole("radio", { name: w.newOpportunity }).isChecked()).toBe(true);
    await expectAccessible(page, "qualify pane");
  });

  it("qualifies and lands on the opportunity with its links", async () => {
    await inDialog(w.qualify);

    await arriveAt("opportunity");
    await page.getByRole("heading", { level: 1, name: `Rénovation ${look.language}` }).waitFor();
    const [opportunity] = (
      await world
        .as("ada")
        .get(
          `opportunities?$filter=name eq 'Rénovation ${look.language}'&$expand=parentaccountid($select=name),parentcontactid($select=fullname),originatingleadid($select=statecode)`,
        )
    ).body.value;
    expect(opportunity).toMatchObject({
      parentaccountid: { name: `Charpentes du Nord ${look.language} SARL` },
      parentcontactid: { fullname: `Eddard Charif ${look.language}` },
      originatingleadid: { statecode: 1 },
    });
    await expectAccessible(page, "opportunity");
  });

  it("adds a product line and sees the totals the server added up", async () => {
    await page.getByRole("tab", { name: w.lines, exact: true }).click();
    const product = page.getByRole("combobox", { name: w.product });
    await product.click();
    await product.pressSequentially("fenetre");
    await page
      .getByRole("option", { name: /Fenêtre bois/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: w.quantity }).fill("10");
    await page.keyboard.press("Enter");

    await page.getByText(w.money).first().waitFor();
    await expectAccessible(page, "lines");
  });

  it("makes a quote, activates it, and makes the order from it", async () => {
    await press(w.createQuote);
    await arriveAt("quote");
    await press(w.activate);
    await press(w.createOrder);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: w.alsoWin }).waitFor();
    await expectAccessible(page, "create order");
    await dialog.getByRole("button").last().click();

    await arriveAt("salesorder");
    const [quote] = (
      await world.as("ada").get(`quotes?$filter=name eq 'Rénovation ${look.language}'&$select=statecode,totalamount`)
    ).body.value;
    expect(quote).toMatchObject({ statecode: 2, totalamount: 5280 });
    await expectAccessible(page, "order");
  });

  it("fulfils the order, invoices it, and marks the invoice paid", async () => {
    await press(w.fulfill);
    await inDialog(w.fulfill);
    await press(w.createInvoice);
    await arriveAt("invoice");
    await press(w.paid);
    await inDialog(w.paid);
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await page.getByText(w.isPaid).first().waitFor();
    await expect
      .poll(
        async () =>
          (
            await world
              .as("ada")
              .get(`invoices?$filter=name eq 'Rénovation ${look.language}'&$select=statecode,totalamount`)
          ).body.value[0],
      )
      .toMatchObject({ statecode: 2, totalamount: 5280 });
    await expectAccessible(page, "invoice");
  });

  it("walks back from the invoice to the lead on one screen", async () => {
    await page.getByRole("tab", { name: w.lineage }).click();
    await page
      .getByRole("link", { name: new RegExp(`Rénovation ${look.language}`) })
      .first()
      .waitFor();
    await expectAccessible(page, "lineage");

    await page
      .getByRole("link", { name: new RegExp(`Rénovation ${look.language}`) })
      .first()
      .click();

    await arriveAt("lead");
  });

  it("disqualifies another lead with a reason and reactivates it", async () => {
    await page.goto("/t/lead");
    await page.getByText(`Silence ${look.language}`).first().click();
    await arriveAt("lead");
    await press(w.disqualify);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: w.cannotContact }).click();
    await expectAccessible(page, "disqualify");
    await inDialog(w.disqualify);
    await page.getByText(w.isDisqualified).first().waitFor();

    await press(w.reactivate);

    await expect
      .poll(
        async () =>
          (
            await world
              .as("ada")
              .get(`leads?$filter=lastname eq 'Silence ${look.language}'&$select=statecode,statuscode`)
          ).body.value[0],
      )
      .toMatchObject({ statecode: 0, statuscode: 1 });
  });
});
