import type { Page } from "playwright-core";
import { settled } from "../../test/e2e/screens.ts";

const api = "/api/data/v9.2/";

/**
 * How many questions to the Web API had to wait for one another since the page was opened: the longest row of requests
 * of which each was sent after the one before was answered. Nobody waits for the next page of a list: it is read ahead.
 */
export function waterfallDepth(page: Page): Promise<number> {
  return page.evaluate((path) => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const waited = entries.filter(({ name }) => name.includes(path) && !name.includes("skiptoken"));
    const requests = waited.sort((a, b) => a.startTime - b.startTime);
    const depths: number[] = [];
    for (const [at, { startTime }] of requests.entries()) {
      const before = depths.slice(0, at).filter((_, other) => (requests[other]?.responseEnd ?? 0) <= startTime);
      depths.push(1 + Math.max(0, ...before));
    }
    return Math.max(0, ...depths);
  }, api);
}

/** The paths asked of the Web API while something is done, until nothing is on its way. */
export async function requestsDuring(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
  const paths: string[] = [];
  const note = (request: { url(): string }) => {
    const [, path] = decodeURIComponent(request.url()).split(api);
    if (path !== undefined) paths.push(path);
  };
  page.on("request", note);
  await act();
  await settled(page);
  page.off("request", note);
  return paths;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
