import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { jobs } from "../../crm/jobs.ts";
import { openSession } from "../../engine/access/people.ts";
import { JobRunner } from "../../engine/jobs/jobRunner.ts";
import { useWorld, type World } from "../world.ts";
import { launchBrowser, openPage, type Look } from "./browser.ts";
import { openPages, uncaughtErrors } from "./watch.ts";

/** The built app on a server of its own, and people before it. */
export interface App {
  readonly world: World;
  /** A page nobody has signed in on; English, light, on a desk, but for what the look says. */
  open(look?: Partial<Look>): Promise<Page>;
  openAs(person: string, look?: Partial<Look>): Promise<Page>;
}

const desk: Look = { language: "en", scheme: "light", width: 1440 };

/**
 * Makes the app for the stories of a file; stands at its top, as `useWorld()` does. An error that a page does not catch
 * fails the story, and a story that fails says what its pages looked like.
 */
export function useApp(): App {
  const world = useWorld(join(import.meta.dirname, "../../dist/web"));
  const browser = browserOfFile();
  beforeEach(({ onTestFailed }) =>
    onTestFailed(async () => void process.stderr.write(`${await openPages()}\n`), patienceMs),
  );
  afterEach(() => expect(uncaughtErrors()).toEqual([]));
  const open = (look: Partial<Look> = {}) => openPage(browser(), world.url, { ...desk, ...look });
  return {
    world,
    open,
    openAs: async (person, look) => {
      const page = await open(look);
      await page.context().addCookies([await sessionOf(world, person)]);
      return page;
    },
  };
}

const patienceMs = 60_000;

function browserOfFile(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => browser;
}

/** The cookie of somebody who has signed in. */
export async function sessionOf({ url, database, as }: World, person: string) {
  return { name: "filon_session", value: await openSession(database, as(person).id), url };
}

/** Work in the background is done while the stories of a file run. */
export function useJobs(world: World): void {
  let runner: JobRunner;
  beforeAll(() => {
    runner = new JobRunner({ context: world.context, jobs, timeZone: "Europe/Paris" });
    runner.start();
  });
  afterAll(async () => {
    await runner?.stop();
  });
}
