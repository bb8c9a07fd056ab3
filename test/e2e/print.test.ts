import { expect, it } from "vitest";
import { useApp } from "./app.ts";

/** Somebody prints a quote for a customer who wants it on paper. */

const { world, openAs } = useApp();

it("prints a quote in the dark theme as its lines and sums on white paper, without what one works it with", async () => {
  const { accountid } = await world.given.account({ name: "Menuiserie Alto" });
  const { quoteid } = await world.as("ada").create("quotes", {
    name: "Veranda",
    "customerid_account@odata.bind": `/accounts(${accountid})`,
    quote_details: [
      { isproductoverridden: true, productdescription: "Sliding door", quantity: 2, priceperunit: 1500, tax: 600 },
    ],
  });
  const page = await openAs("ada", { scheme: "dark" });
  await page.goto(`/t/quote/${quoteid}`);
  await page.locator('.line-sheet input[value="Sliding door"]').waitFor();
  await page.getByText("€3,600.00").first().waitFor();
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector("#root > .app")!).color);
  expect(await ground()).toBe("rgb(255, 255, 255)");

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 703, height: 1000 });

  await expect.poll(ground).toBe("rgb(36, 36, 36)");
  expect(await page.locator(".line-sheet:visible").allInnerTexts()).toEqual([expect.stringContaining("Sliding door")]);
  expect(await page.locator(".totals").isVisible()).toBe(true);
  for (const chrome of [".top-bar", ".site-map", ".command-bar", ".record-tabs", ".line-sheet input"])
    expect(await page.locator(chrome).first().isVisible(), chrome).toBe(false);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBe(widths[1]);
});
