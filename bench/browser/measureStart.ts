import type { Page } from "playwright-core";
import { scriptBytes, startPageMost } from "../../test/e2e/startPage.ts";
import type { Measure } from "./measure.ts";
import { waterfallDepth } from "./requests.ts";

/** How much JavaScript the first page takes, and how many answers have to be waited for one after another. */
export async function measureStart(page: Page): Promise<readonly Measure[]> {
  const bytes = await scriptBytes(page, "/");
  return [
    { what: "JavaScript of the start page, gzip", figure: bytes / 1000, unit: " kB", most: startPageMost / 1000 },
    { what: "start page, requests one after another", figure: await waterfallDepth(page), unit: " deep", most: 2 },
  ];
}
