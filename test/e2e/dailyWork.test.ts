import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { setPassword } from "../../engine/access/people.ts";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** What fills a seller's day: things that are due, what was said, a connection that goes, and rights one lacks. */

const { world, openAs } = useApp();
let page: Page;
let lead: string;

const password = "a long enough password";
const countOf = async (path: string) => (await world.as("ada").get(path)).text;
/** What is done shows at once; that it is stored follows. */
const isStored = (path: string) => expect.poll(() => countOf(path)).toBe("1");

beforeAll(async () => {
  const ada = world.as("ada");
  await ada.patch(`systemusers(${ada.id})`, { internalemailaddress: "ada@filon.test" });
  await setPassword(world.database, ada.id, password);
  const { leadid } = await world.given.lead({
    lastname: "Charif",
    companyname: "Charpentes",
    emailaddress1: "e@c.test",
  });
  lead = String(leadid);
  const regarding = (kind: string) => ({ [`regardingobjectid_lead_${kind}@odata.bind`]: `leads(${lead})` });
  const late = "2026-01-05T09:00:00Z";
  await ada.create("tasks", { subject: "Send the plans", scheduledend: late, ...regarding("task") });
  await ada.create("phonecalls", { subject: "Call back", scheduledend: late, ...regarding("phonecall") });
  page = await openAs("ada");
});

it("ticks off what is due on the first page, and takes it back", async () => {
  await page.goto("/");
  const due = page.getByRole("region", { name: "Due today and overdue" });
  await due.getByRole("link", { name: "Send the plans" }).waitFor();
  await expectAccessible(page, "home");

  await due.getByRole("button", { name: "Complete “Call back”" }).click();
  await due.getByRole("link", { name: "Call back" }).waitFor({ state: "detached" });
  await isStored("phonecalls/$count?$filter=statecode eq 1");
  await page.getByRole("button", { name: "Undo" }).click();

  await due.getByRole("link", { name: "Call back" }).waitFor();
});

it("goes through the activities of every kind, and opens one on its own page", async () => {
  await page.goto("/t/activitypointer");
  await page.getByRole("gridcell", { name: "Phone Call", exact: true }).waitFor();
  await expectAccessible(page, "activities");
  await page.getByRole("link", { name: "Call back" }).click();

  await page.getByRole("heading", { level: 1, name: "Call back" }).waitFor();
  await page.waitForURL(/\/t\/phonecall\//);
});

it("plans a visit and logs an e-mail where the record is open", async () => {
  await page.goto(`/t/lead/${lead}`);
  await page.getByRole("button", { name: "Appointment", exact: true }).first().click();
  await page.getByLabel("Subject", { exact: true }).fill("Visit");
  await page.getByLabel("Begins").fill("2026-12-01T09:00");
  expect(await page.getByLabel("Ends").inputValue()).toBe("2026-12-01T10:00");
  await expectAccessible(page, "composer");
  await page.getByRole("button", { name: "Add appointment" }).click();
  await page.getByRole("link", { name: "Visit" }).waitFor();

  await page.getByRole("button", { name: "Email", exact: true }).first().click();
  expect(await page.getByLabel("To", { exact: true }).inputValue()).toBe("e@c.test");
  await page.getByLabel("Subject", { exact: true }).fill("Our offer");
  await page.keyboard.press("Control+Enter");

  await page.getByRole("link", { name: "Our offer" }).waitFor();
  await isStored("emails/$count?$filter=statuscode eq 3 and torecipients eq 'e@c.test'");
});

it("keeps a note with several files, corrects it and pins it on top", async () => {
  await page.getByRole("button", { name: "Note", exact: true }).first().click();
  await page.getByLabel("Text of the note").fill("Plans atached");
  await page.getByRole("tab", { name: "Related" }).click();
  await page.getByRole("tab", { name: "Summary" }).click();
  expect(await page.getByLabel("Text of the note").inputValue()).toBe("Plans atached");
  const file = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });
  await page.locator("input[type=file]").setInputFiles([file("ground.txt"), file("roof.txt")]);
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByRole("button", { name: /ground\.txt/ }).waitFor();
  await page.getByRole("button", { name: /roof\.txt/ }).waitFor();

  const note = page.getByRole("listitem").filter({ hasText: "Plans atached" });
  await note.getByRole("button", { name: /What to do with/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const editor = page.getByRole("listitem").getByLabel("Text of the note");
  await editor.fill("Plans attached");
  await page.getByRole("listitem").getByRole("button", { name: "Save" }).click();
  await editor.waitFor({ state: "detached" });
  const corrected = page.getByRole("listitem").filter({ hasText: "Plans attached" });
  await corrected.getByRole("button", { name: /What to do with/ }).click();
  await page.getByRole("menuitem", { name: "Pin to the top" }).click();

  await corrected.getByText("Pinned").waitFor();
  expect(await page.locator(".timeline-item").first().innerText()).toContain("Plans attached");
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await expectAccessible(page, "timeline");
});

it("loses no word when the session runs out while typing", async () => {
  await page.getByLabel("Topic").fill("A roof and a stair");
  await page.context().clearCookies();
  await page.keyboard.press("Control+s");
  const again = page.getByRole("alertdialog");
  await again.getByLabel("Password").fill(password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.waitFor({ state: "detached" });
  expect(await page.getByLabel("Topic").inputValue()).toBe("A roof and a stair");
  await page.keyboard.press("Control+s");

  await page.getByText("Lead saved").waitFor();
});

it("loses no word that is typed while the record is read, and while it is saved", async () => {
  const { leadid } = await world.given.lead({ lastname: "Meunier", companyname: "Moulins", subject: "Mill" });
  await page.goto("/t/lead");
  const text = (name: string) => page.getByRole("textbox", { name });
  let [read, save] = [() => {}, () => {}];
  const mayRead = new Promise<void>((resolve) => (read = resolve));
  const maySave = new Promise<void>((resolve) => (save = resolve));
  await page.route(`**/leads(${leadid})`, async (route) => {
    await (route.request().method() === "PATCH" ? maySave : mayRead);
    await route.continue();
  });
  await page.getByRole("link", { name: "Meunier" }).click();
  await text("Topic").fill("Grain mill");
  read();
  await text("Job Title").fill("Miller");
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "Save", exact: true, disabled: true }).waitFor();
  await text("Job Title").fill("Master miller");
  await page.keyboard.press("Control+s");
  save();

  const stored = "leads/$count?$filter=subject eq 'Grain mill' and jobtitle eq 'Master miller'";
  await isStored(stored);
  expect(await text("Job Title").inputValue()).toBe("Master miller");
});

it("says that the server cannot be reached, and saves once it is back", async () => {
  await page.route("**/api/**", (route) => route.abort());
  await page.getByLabel("Topic").fill("A roof alone");
  await page.keyboard.press("Control+s");
  await page
    .getByText(/cannot be reached/)
    .first()
    .waitFor();
  expect(await page.getByLabel("Topic").inputValue()).toBe("A roof alone");
  await page.unroute("**/api/**");
  await page.keyboard.press("Control+s");

  await isStored("leads/$count?$filter=subject eq 'A roof alone'");
});

it("warns that a user who changes unit leaves the roles behind", async () => {
  await world.as("ada").create("businessunits", { name: "Nord" });
  await page.goto(`/t/systemuser/${world.as("paul").id}`);
  await page.getByRole("combobox", { name: "Business Unit" }).click();
  await page.getByRole("option", { name: "Nord" }).click();

  await page.getByText(/Their security roles stay behind/).waitFor();
  await expectAccessible(page, "user");
});

it("qualifies several leads and takes all of it back", async () => {
  for (const lastname of ["Premier", "Second"]) await world.given.lead({ lastname, companyname: `${lastname} SARL` });
  page = await openAs("ada");
  await page.goto("/t/lead?q=SARL");
  for (const name of [/Premier/, /Second/]) await page.getByRole("checkbox", { name }).click();
  await page.getByRole("button", { name: "Qualify", exact: true }).first().click();
  await page.getByRole("button", { name: "Qualify: 2 records" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();
  await page.getByText("2 leads qualified.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await page.getByText("2 qualifications undone.").waitFor();
  expect(await countOf("leads/$count?$filter=contains(companyname,'SARL') and statecode eq 0")).toBe("2");
});

it("shows to whom lacks the right that merging, bulk edits and exports are refused", async () => {
  const ada = world.as("ada");
  const anna = world.as("anna");
  for (const lastname of ["Tiers", "Quart"]) await anna.create("leads", { subject: "Refused", lastname });
  const roles = (await ada.get("roles?$select=roleid&$filter=name eq 'Salesperson'")).body.value;
  const refused = "name in ('prvMerge','prvBulkEdit','prvExportToExcel')";
  const rights = (await ada.get(`privileges?$select=privilegeid&$filter=${refused}`)).body.value;
  for (const { roleid } of roles)
    for (const { privilegeid } of rights)
      await ada.post(`roles(${roleid})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, { PrivilegeId: privilegeid });
  const seller = await openAs("anna");
  await seller.goto("/t/lead");
  for (const name of [/Tiers/, /Quart/]) await seller.getByRole("checkbox", { name }).click();

  for (const name of ["Merge", "Qualify", "Export"]) {
    const button = seller.getByRole("button", { name, exact: true }).first();
    expect([name, await button.getAttribute("aria-disabled")]).toEqual([name, "true"]);
  }
  await expectAccessible(seller, "refused");
});
