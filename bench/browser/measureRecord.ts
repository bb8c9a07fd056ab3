import type { Page } from "playwright-core";
import { settled } from "../../test/e2e/screens.ts";
import type { Measure } from "./measure.ts";
import { median, requestsDuring, waterfallDepth } from "./requests.ts";

const turns = 7;

/** A record that is opened from its list: what the list knew is there in the next frame, and one request does the rest. */
export async function measureRecord(page: Page): Promise<readonly Measure[]> {
  const frames: number[] = [];
  let paths: readonly string[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    await page.goto("/t/lead");
    await page.locator(".grid-row .grid-title").nth(turn).hover();
    await settled(page);
    await page.evaluate(() => performance.clearResourceTimings());
    paths = await requestsDuring(page, async () => frames.push(await openAndCount(page, turn)));
  }
  const ofRecord = paths.filter((path) => /^leads\([^)]*\)$/.test(path));
  return [
    {
      what: "record opened from its list, frames until it shows",
      figure: median(frames.slice(1)),
      unit: " frames",
      most: 1,
    },
    { what: "record opened from its list, requests for it", figure: ofRecord.length, unit: " requests", most: 1 },
    {
      what: "record opened from its list, requests one after another",
      figure: await waterfallDepth(page),
      unit: " deep",
      most: 2,
    },
  ];
}

/** Clicks the link of a row, and counts the frames painted until the record's heading is in the page. */
function openAndCount(page: Page, at: number): Promise<number> {
  return page.evaluate(
    (row) =>
      new Promise<number>((resolve) => {
        const link = document.querySelectorAll<HTMLElement>(".grid-row .grid-title")[row];
        const name = link?.textContent;
        let frames = 0;
        const look = () => {
          frames += 1;
          if (document.querySelector(".record h1")?.textContent === name) resolve(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(() => {
          link?.click();
          requestAnimationFrame(look);
        });
      }),
    at,
  );
}
