import type { Page } from "playwright-core";
import { requestsOf } from "./screens.ts";

/** What pages say of themselves while a story runs, so that the log of a failed one is enough to find the reason. */

interface Notes {
  /** Console errors and requests that failed. */
  readonly lines: string[];
  readonly uncaught: Error[];
}

const open = new Map<Page, Notes>();

/** Takes notes of a page until it is closed. */
export function watch(page: Page): void {
  const notes: Notes = { lines: [], uncaught: [] };
  open.set(page, notes);
  requestsOf(page);
  page.on("close", () => open.delete(page));
  page.on("pageerror", (error) => notes.uncaught.push(error));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) notes.lines.push(`${message.type()}: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400)
      notes.lines.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // The app itself gives up what it no longer needs.
    if (reason !== "net::ERR_ABORTED") notes.lines.push(`${reason} ${request.method()} ${request.url()}`);
  });
}

/** The errors the open pages did not catch, with where they come from; each is told once. */
export function uncaughtErrors(): readonly string[] {
  return [...open.values()].flatMap(({ uncaught }) => uncaught.splice(0)).map(({ stack, message }) => stack ?? message);
}

/** Every open page as it stands: its address, where the focus is, what it waits for, what went wrong, what it shows. */
export async function openPages(): Promise<string> {
  const pages = [...open].map(async ([page, { lines }]) => [
    `The page ${page.url()}`,
    `has the focus on ${await orReason(page.evaluate(focused))}`,
    ...[...requestsOf(page)].map((request) => `waits for ${request.method()} ${request.url()}`),
    ...lines.slice(-mostLines),
    await orReason(page.locator("body").ariaSnapshot({ timeout: patienceMs })),
  ]);
  return (await Promise.all(pages)).flat().join("\n");
}

const mostLines = 30;
const patienceMs = 5_000;

/** A page that hangs or crashed must not keep the others from being told of. */
async function orReason(told: Promise<string>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, patienceMs, "(no answer)"));
  return Promise.race([told.catch((error: unknown) => `(${String(error)})`), late]);
}

function focused(): string {
  const element = document.activeElement?.cloneNode() as Element | undefined; // without what it holds
  return element?.outerHTML.slice(0, 300) ?? "nothing";
}
