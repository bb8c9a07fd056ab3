import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";
import { expectAccessible } from "./browser.ts";

/** Somebody new finds their way: the tour over the screens, the guide, the keys, and what a mistyped address tells. */

const { world, openAs } = useApp();
let page: Page;

beforeAll(async () => {
  page = await openAs("anna");
});

const tour = () => page.getByRole("region", { name: /.*/ }).and(page.locator(".tour"));
const step = (title: string) => page.getByRole("region", { name: title });

it("is offered the tour on the first visit, and walks it by the keyboard over the screens of the cycle", async () => {
  const lead = await world.as("anna").create("leads", { subject: "Windows", lastname: "Ferrand" });
  await page.goto("/");
  await page.getByRole("button", { name: "Take the tour" }).press("Enter");
  await step("Your day starts here").waitFor();
  await expect.poll(() => tour().evaluate((card) => card === document.activeElement)).toBe(true);
  await expectAccessible(page, "tour");

  const stations: [string, RegExp][] = [
    ["Find anything with a few letters", /\/$/],
    ["Leads come in here", /\/t\/lead$/],
    ["Qualify when there is a real need", new RegExp(`/t/lead/${lead["leadid"]}$`)],
    ["Move your deals forward", /\/board\/opportunity$/],
    ["From quote to invoice", /\/t\/quote$/],
    ["Help is always here", /\/$/],
  ];
  for (const [title, address] of stations) {
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await step(title).waitFor();
    await page.waitForURL(address);
    await expect.poll(() => tour().evaluate((card) => card === document.activeElement)).toBe(true);
  }
  await page.getByRole("button", { name: "Done" }).press("Enter");

  await tour().waitFor({ state: "detached" });
});

it("is not offered it again, in another browser either, and takes it again from the help menu", async () => {
  const elsewhere = await openAs("anna", { language: "fr", width: 390 });
  await elsewhere.goto("/");
  await elsewhere.getByRole("heading", { name: "Mes prospects ouverts par âge" }).waitFor();
  expect(await elsewhere.getByRole("button", { name: "Commencer la visite" }).count()).toBe(0);

  await elsewhere.getByRole("button", { name: "Aide" }).click();
  await elsewhere.getByRole("menuitem", { name: "Visite guidée" }).click();
  await elsewhere.getByRole("region", { name: "Votre journée commence ici" }).waitFor();
  await expectAccessible(elsewhere, "tour on a phone");
  await elsewhere.keyboard.press("Escape");

  await elsewhere.locator(".tour").waitFor({ state: "detached" });
  await elsewhere.context().close();
});

it("declines the tour and is left in peace", async () => {
  const paul = await openAs("paul");
  await paul.goto("/");
  await paul.getByRole("button", { name: "No, thanks" }).click();
  await paul.getByRole("button", { name: "No, thanks" }).waitFor({ state: "detached" });
  await expect
    .poll(async () => (await world.as("paul").get("RetrieveAppModel()")).body.preferences)
    .toEqual([{ name: "tour", value: "seen" }]);

  await paul.reload();

  await paul.getByRole("heading", { name: "My open leads by age" }).waitFor();
  expect(await paul.getByRole("button", { name: "Take the tour" }).count()).toBe(0);
  await paul.context().close();
});

it("reads the guide in the app, in both languages, pictures included", async () => {
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("menuitem", { name: "User guide" }).click();
  await page.waitForURL(/\/help$/);
  await page.getByRole("article").getByRole("link", { name: "Qualify", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Qualify" }).waitFor();
  await expect
    .poll(() =>
      page
        .locator(".guide img")
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  await expectAccessible(page, "guide");

  await page.getByRole("button", { name: /^Language/ }).click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();

  await page.getByRole("heading", { level: 1, name: "Qualifier" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/help/qualify");
});

it("finds every key under ?, and is told where there is no page; a program gets the error", async () => {
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Clavier" }).waitFor();
  await page.keyboard.press("Escape");

  const answer = await page.goto("/nowhere");

  expect(answer?.status()).toBe(404);
  await page.getByRole("heading", { name: "Cette page n’existe pas" }).waitFor();
  const program = await fetch(`${world.url}/nowhere`);
  expect([program.status, (await program.json()).error.code]).toEqual([404, "notFound"]);
  const goneFile = await fetch(`${world.url}/assets/gone.js`, { headers: { accept: "text/html" } });
  expect([goneFile.status, (await goneFile.json()).error.code]).toEqual([404, "notFound"]);
});
