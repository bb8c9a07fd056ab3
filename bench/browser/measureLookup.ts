import type { Page } from "playwright-core";
import { settled } from "../../test/e2e/screens.ts";
import type { Measure } from "./measure.ts";
import { requestsDuring } from "./requests.ts";

/** Typing in a lookup of one table: letters without a pause between them are one question. */
export async function measureLookup(page: Page): Promise<readonly Measure[]> {
  await page.goto("/t/opportunity/new");
  const box = page.getByRole("combobox", { name: "Account", exact: true });
  await box.click();
  await settled(page);
  const paths = await requestsDuring(page, async () => {
    await box.pressSequentially("menuis", { delay: 60 });
    await page.waitForTimeout(400);
  });
  return [{ what: "typing in a lookup, requests a pause", figure: paths.length, unit: " requests", most: 1 }];
}
