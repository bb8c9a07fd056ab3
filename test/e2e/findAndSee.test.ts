import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { setPassword } from "../../engine/access/people.ts";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";
import { scriptBytes, startPageMost } from "./startPage.ts";

/** Somebody finds what they look for from anywhere, and sees on the first page and the board where their deals stand. */

const develop = "bfc9108c-8389-406b-9166-2c3298a2e41f";
const { world, openAs } = useApp();
let page: Page;

beforeAll(async () => {
  // Who has none is asked for one on every page.
  await setPassword(world.database, world.as("ada").id, "administrator-1");
  page = await openAs("ada");

  const account = await world.given.account({
    name: "Verrière Étoilée",
    address1_city: "Lyon",
    telephone1: "04 72 00 11 22",
  });
  const customer = { "customerid_account@odata.bind": `accounts(${account["accountid"]})` };
  for (const [name, estimatedvalue] of [
    ["Roof of the hall", 12000],
    ["Glass stairs", 3000],
  ] as const) {
    const deal = await world.given.opportunity({ name, estimatedvalue, ...customer });
    await world.as("ada").create("leadtoopportunitysalesprocesses", {
      name,
      "opportunityId@odata.bind": `opportunities(${deal["opportunityid"]})`,
      "activestageid@odata.bind": `processstages(${develop})`,
    });
  }
  await world.given.opportunity({ name: "Winter garden", estimatedvalue: 500, ...customer });
  await world.given.lead({ firstname: "Zoé", lastname: "Ardoise", companyname: "Ardoises du Midi" });
});

/** What the page puts off until it draws comes between one key and the next. */
function drawLate(): void {
  const draw = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (act) => draw(() => setTimeout(() => act(performance.now()), 100));
}

const palette = () => page.getByRole("combobox", { name: "Search everywhere" });
const lane = (name: string) => page.getByRole("region", { name, exact: true });
const isWorth = (name: string, sum: string) => lane(name).getByText(sum, { exact: true }).waitFor();
const card = (name: string) => page.getByRole("article").filter({ hasText: name });

it("opens the app with little to load", async () => {
  expect(await scriptBytes(page, "/")).toBeLessThanOrEqual(startPageMost);
});

it("sees where the deals stand as soon as the app is open, and how long leads have waited", async () => {
  await page.goto("/");
  const pipeline = page.getByRole("region", { name: "My pipeline" });

  await pipeline.getByRole("row", { name: "Develop 2 €15,000" }).waitFor();
  await pipeline.getByRole("row", { name: "No stage 1 €500" }).waitFor();
  await page.getByRole("row", { name: "Up to 7 days 1" }).waitFor();
  await expectAccessible(page, "home");
});

it("finds a record from anywhere by a few letters, without the mouse", async () => {
  await page.keyboard.press("Control+k");
  await palette().pressSequentially("etoil");
  await page
    .getByRole("option", { name: /Verrière Étoilée/ })
    .first()
    .waitFor();
  await expectAccessible(page, "palette");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");

  await page.waitForURL(/\/t\/account\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { name: "Verrière Étoilée" }).waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

it("finds a telephone however it is typed, and says so when nothing is found", async () => {
  await page.getByRole("button", { name: /^Search everywhere/ }).click();
  await palette().fill("+33472001122");
  await page
    .getByRole("option", { name: /Verrière Étoilée/ })
    .first()
    .waitFor();

  await palette().fill("nobody at all");
  await page.getByText(/Nothing begins with/).waitFor();

  await page.keyboard.press("Escape");
  await palette().waitFor({ state: "detached" });
});

it("comes back to what was open, and keeps it at hand", async () => {
  await page.getByRole("button", { name: "Recent", exact: true }).click();
  await page.getByRole("button", { name: "Pin Verrière Étoilée" }).click();
  await page.getByRole("heading", { name: "Pinned" }).waitFor();
  await expectAccessible(page, "recents");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Pinned" }).waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  const pinned = page.getByRole("group", { name: "Pinned" });
  await pinned.getByRole("option", { name: /Verrière Étoilée/ }).waitFor();
  await page.keyboard.press("Escape");
});

it("opens the pipeline as a board, with what each stage is worth", async () => {
  await page.goto("/");
  await page.getByRole("link", { name: "Develop" }).click();
  await page.waitForURL(/\/board\/opportunity/);

  await card("Glass stairs").waitFor();
  await isWorth("Develop", "€15,000");
  await isWorth("No stage", "€500");
  await expectAccessible(page, "board");
});

it("moves a deal to the next stage with the keyboard, and the sums follow", async () => {
  await page.getByRole("button", { name: "Move Roof of the hall" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "To Propose" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");

  await isWorth("Propose", "€12,000");
  await isWorth("Develop", "€3,000");
  const { body } = await world
    .as("ada")
    .get("leadtoopportunitysalesprocesses?$filter=name eq 'Roof of the hall'&$expand=activestageid");
  expect(body.value[0].activestageid.stagename).toBe("Propose");
});

it("drags a deal that had no stage into one", async () => {
  await card("Winter garden").hover();
  await page.mouse.down();
  await lane("Develop").hover();
  await page.locator(".lane[data-takes]").first().waitFor();
  await lane("Develop").hover();
  await page.locator(".lane[data-over]").filter({ hasText: "Develop" }).waitFor();
  await page.mouse.up();

  await lane("Develop").getByText("Winter garden").waitFor();
  await isWorth("Develop", "€3,500");
  await lane("No stage").waitFor({ state: "hidden" });
});

it("changes the value of a deal on its card, typing at once however late the page draws", async () => {
  await page.evaluate(drawLate);
  await card("Glass stairs")
    .getByRole("button", { name: /change Est/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Est. Revenue" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.type("4000", { delay: 40 });
  await page.keyboard.press("Enter");

  await isWorth("Develop", "€4,500");
});

it("wins a deal by moving it there, after it was asked what must be known", async () => {
  await page.getByRole("button", { name: "Move Glass stairs" }).click();
  await page.getByRole("menuitem", { name: "Close as won" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close as won" }).click();

  await card("Glass stairs").waitFor({ state: "detached" });
  await isWorth("Develop", "€500");
});

it("does with the open record what the palette is asked, once what was typed is saved", async () => {
  await card("Winter garden").getByRole("link", { name: "Winter garden" }).click();
  await page.getByRole("heading", { name: "Winter garden" }).waitFor();
  await page.getByRole("textbox", { name: "Current Situation" }).fill("Cold in winter");
  await page.keyboard.press("Control+k");
  await palette().fill("lost");
  await page.getByRole("option", { name: "Close as lost" }).click();
  await page.getByLabel("Notifications").getByText("Save your changes first.").waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Unsaved changes").waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await palette().fill("lost");
  await page.getByRole("option", { name: "Close as lost" }).click();

  await page.getByRole("dialog").getByRole("button", { name: "Close as lost" }).click();
  await page.getByText("Lost").first().waitFor();
});
