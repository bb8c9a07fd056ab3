import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { requestsOf, settled } from "./screens.ts";

const built = join(import.meta.dirname, "../../dist/web");

/** What the JavaScript of the start page may take, in bytes of gzip. */
export const startPageMost = 250_000;

/** Opens an address and gives how many bytes, as gzip, the JavaScript takes that is loaded until all is there. */
export async function scriptBytes(page: Page, path: string): Promise<number> {
  requestsOf(page);
  await page.goto(path);
  await settled(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith(".js")),
  );
  return [...new Set(scripts)].reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0);
}
