import { join } from "node:path";
import { openSession, setPassword } from "../engine/access/people.ts";
import { createApp } from "../engine/http/app.ts";
import { ChangeFeed } from "../engine/live/changeFeed.ts";
import { ensureBuilt } from "../scripts/ensureBuilt.mjs";
import { launchBrowser, openPage } from "../test/e2e/browser.ts";
import { requestsOf } from "../test/e2e/screens.ts";
import { browserMeasures } from "./browser/browserMeasures.ts";
import { openBench } from "./openBench.ts";
import { benchOptions } from "./options.ts";

/**
 * `npm run bench:browser -- [--rows 1000000] [--only list,scroll]`: the app in a Chromium, over the filled database of
 * the benchmark, beside what it promises. Ends with 1 when a promise is not kept.
 */
const options = benchOptions(process.argv.slice(2), process.env, Object.keys(browserMeasures), []);
const say = (line: string) => void process.stdout.write(`${line}\n`);

await ensureBuilt();
const bench = await openBench(options, say);
const feed = new ChangeFeed(bench.database);
await feed.listen();
const app = createApp({
  context: { ...bench.context, onWritten: (written) => feed.publish(written) },
  feed,
  timeZone: "Europe/Paris",
  webFolder: join(import.meta.dirname, "../dist/web"),
  log: false,
});
await app.listen({ host: "127.0.0.1", port: 0 });
const address = app.server.address();
const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
const browser = await launchBrowser();
try {
  const page = await openPage(browser, url, { language: "en", scheme: "light", width: 1440 });
  // The runner of this program gives functions their names by it, also those that are sent into the page.
  await page.addInitScript("globalThis.__name = (named) => named");
  // Who has none is asked for one on every page.
  await setPassword(bench.database, bench.sellerId, "only-for-measuring");
  const value = await openSession(bench.database, bench.sellerId);
  await page.context().addCookies([{ name: "filon_session", value, url }]);
  requestsOf(page);
  for (const name of options.names) {
    for (const { what, figure, unit, most } of (await browserMeasures[name]?.(page)) ?? []) {
      const isKept = figure <= most;
      if (!isKept) process.exitCode = 1;
      say(
        `${isKept ? "kept  " : "MISSED"}  ${what}: ${figure.toFixed(unit === "" ? 2 : 0)}${unit} (at most ${most}${unit})`,
      );
    }
  }
} finally {
  await browser.close();
  const closing = app.close();
  app.server.closeAllConnections();
  await closing;
  await feed.close();
  await bench.close();
}
