import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { useApp } from "./app.ts";

/** What others write shows in what is open, without anything being touched. */

const { world, openAs } = useApp();
let page: Page;
let deal: Record<string, never>;

const all = "/t/opportunity?view=b5f2c7b0-0100-4d52-9b1f-000000030007";

beforeAll(async () => {
  deal = await world.given.opportunity({ name: "Winter garden", estimatedvalue: 500 });
  page = await openAs("ada");
});

const change = (values: object) => world.as("ada").patch(`opportunities(${deal["opportunityid"]})`, values);

it("sees in an open list what a program changes, adds and deletes", async () => {
  await page.goto(all);
  await page.getByRole("gridcell", { name: "Winter garden", exact: true }).waitFor();

  await change({ name: "Summer garden" });
  await page.getByRole("gridcell", { name: "Summer garden", exact: true }).waitFor();
  const other = await world.given.opportunity({ name: "Glass stairs", estimatedvalue: 100 });
  await page.getByRole("gridcell", { name: "Glass stairs", exact: true }).waitFor();
  await world.as("ada").delete(`opportunities(${other["opportunityid"]})`);
  await page.getByRole("gridcell", { name: "Glass stairs", exact: true }).waitFor({ state: "detached" });
});

it("sees a deal change on the open board, and its lane add up anew", async () => {
  await page.goto("/board/opportunity");
  await page.getByRole("article").filter({ hasText: "Summer garden" }).waitFor();

  await change({ estimatedvalue: 12000 });

  await page.getByRole("region", { name: "No stage" }).getByText("€12,000", { exact: true }).waitFor();
  await page.getByRole("article").filter({ hasText: "€12,000" }).waitFor();
});

it("sees an open record change, while what is being typed stays", async () => {
  await page.goto(`/t/opportunity/${deal["opportunityid"]}`);
  await page.getByRole("heading", { level: 1, name: "Summer garden" }).waitFor();
  const situation = page.getByRole("textbox", { name: "Current Situation" });
  await situation.fill("Cold in winter");

  await change({ name: "Autumn garden" });

  await page.getByRole("heading", { level: 1, name: "Autumn garden" }).waitFor();
  expect(await situation.inputValue()).toBe("Cold in winter");
});

it("sees what changed after the list was read and before the page could listen", async () => {
  const late = await openAs("ada");
  let listen = () => {};
  const mayListen = new Promise<void>((resolve) => (listen = resolve));
  await late.route("**/api/live", async (route) => {
    await mayListen;
    await route.continue();
  });
  await late.goto(all);
  await late.getByRole("gridcell", { name: "Autumn garden", exact: true }).waitFor();

  await change({ name: "Spring garden" });
  listen();

  await late.getByRole("gridcell", { name: "Spring garden", exact: true }).waitFor();
});
