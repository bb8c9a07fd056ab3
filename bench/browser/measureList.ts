import type { Page } from "playwright-core";
import { settled } from "../../test/e2e/screens.ts";
import type { Measure } from "./measure.ts";
import { median, waterfallDepth } from "./requests.ts";

/** A table that nobody has filled, beside the leads of all sellers. */
const emptyList = "/t/quote";
const fullList = "/t/lead";
const turns = 7;

/** When a list can be worked with, beside a list that has nothing to show. */
export async function measureList(page: Page): Promise<readonly Measure[]> {
  const full: number[] = [];
  const empty: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const times = [
      await timeUntil(page, fullList, ".grid-row .grid-title"),
      await timeUntil(page, emptyList, ".empty-state"),
    ];
    // The first turn fills caches that every visit but the first of all finds filled.
    if (turn > 0) for (const [at, list] of [full, empty].entries()) list.push(times[at] ?? 0);
  }
  await page.goto(fullList);
  await settled(page);
  return [
    { what: "list of leads, beside an empty list", figure: median(full) / median(empty), unit: "", most: 1.5 },
    { what: "list of leads, requests one after another", figure: await waterfallDepth(page), unit: " deep", most: 2 },
  ];
}

/** Milliseconds from asking for the page until a part of it is there. */
async function timeUntil(page: Page, path: string, selector: string): Promise<number> {
  await page.goto(path, { waitUntil: "commit" });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(wanted) === null ? requestAnimationFrame(look) : resolve(performance.now());
        look();
      }),
    selector,
  );
}
