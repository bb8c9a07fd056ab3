import type { Page } from "playwright-core";
import { settled } from "../../test/e2e/screens.ts";
import type { Measure } from "./measure.ts";

const rows = 10_000;
/** Rows a frame: a wheel turned fast. */
const rowsAFrame = 10;

/** Scrolls down ten thousand leads, and looks for frames that came late. */
export async function measureScroll(page: Page): Promise<readonly Measure[]> {
  await page.goto("/t/lead?filter=leadid+ne+null");
  await page.locator(".grid-row .grid-title").first().waitFor();
  await settled(page);
  const { late, longest, reached } = await page.evaluate(scroll, { rows, rowsAFrame });
  return [
    { what: `scrolling ${reached} leads, frames later than 100 ms`, figure: late, unit: " frames", most: 0 },
    { what: "scrolling, longest frame", figure: longest, unit: " ms", most: 100 },
  ];
}

/** Waits for the next page where the list ends before it is there, as a reader would. */
function scroll(wanted: {
  rows: number;
  rowsAFrame: number;
}): Promise<{ late: number; longest: number; reached: number }> {
  const grid = document.querySelector<HTMLElement>(".grid");
  const height = document.querySelector<HTMLElement>(".grid-row")?.offsetHeight ?? 36;
  return new Promise((resolve) => {
    let [late, longest, last, still] = [0, 0, performance.now(), 0];
    const step = (now: number) => {
      longest = Math.max(longest, now - last);
      if (now - last > 100) late += 1;
      last = now;
      const before = grid?.scrollTop ?? 0;
      if (grid) grid.scrollTop += wanted.rowsAFrame * height;
      still = grid?.scrollTop === before ? still + 1 : 0;
      const reached = Math.floor((grid?.scrollTop ?? 0) / height);
      if (reached >= wanted.rows || still > 300) resolve({ late, longest, reached });
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
