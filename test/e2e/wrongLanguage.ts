import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Person } from "../world.ts";

/** Finds words on a French screen that only the English one should have. */

const catalogues = join(import.meta.dirname, "../../web/i18n");
const guide = join(import.meta.dirname, "../../docs/guide/fr");

/**
 * Gives the words of a text that English has and French has not: words of the texts of the app and of the labels of
 * the model, without those that people typed into records.
 */
export async function englishWordFinder(reader: Person): Promise<(text: string) => readonly string[]> {
  const english = wordsOf([...catalogueTexts("en"), ...(await modelTexts(reader, "en"))]);
  const fine = wordsOf([
    ...catalogueTexts("fr"),
    ...guideTexts(),
    ...(await modelTexts(reader, "fr")),
    ...(await typedTexts(reader)),
  ]);
  return (text) => wordsIn(text).filter((word) => english.has(word) && !fine.has(word));
}

/** What is on the screen to be read or heard: texts in sight, and names and hints of controls. */
export function textsOnScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== "" && parentElement?.checkVisibility() === true) texts.add(data.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.add(element.getAttribute(name) ?? "");
    return [document.title, ...texts];
  });
}

function catalogueTexts(language: "en" | "fr"): readonly string[] {
  return [join(catalogues, language), join(catalogues, "later", language)].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => stringsIn(JSON.parse(readFileSync(join(folder, file), "utf8")))),
  );
}

/** The user's guide, which the app shows as well. */
function guideTexts(): readonly string[] {
  return readdirSync(guide).map((file) => readFileSync(join(guide, file), "utf8"));
}

/** Labels of tables, columns, choices, views, forms and verbs. */
async function modelTexts(reader: Person, language: "en" | "fr"): Promise<readonly string[]> {
  const options = { headers: { "accept-language": language } };
  const app = (await reader.get("RetrieveAppModel()", options)).body as { readonly tables: readonly Named[] };
  const described = await Promise.all(
    app.tables.map(({ name }) => reader.get(`RetrieveTableModel(LogicalName='${name}')`, options)),
  );
  return [app, ...described.map(({ body }) => body)].flatMap((model) => stringsIn(model, labelKeys));
}

interface Named {
  readonly name: string;
}

const labelKeys = new Set(["label", "plural", "refusal"]);

/** Tables whose rows people write. Units, stages, roles and rules are shipped, and speak French. */
const typed = (
  "leads accounts contacts opportunities competitors quotes salesorders invoices products pricelevels systemusers " +
  "annotations tasks phonecalls appointments emails transactioncurrencies quotedetails"
).split(" ");

async function typedTexts(reader: Person): Promise<readonly string[]> {
  const pages = await Promise.all(typed.map((set) => reader.get(set)));
  return pages.flatMap(({ body }) => stringsIn(body));
}

/** Every text in a value; under the given keys only, where there are some. */
function stringsIn(value: unknown, keys?: ReadonlySet<string>, isTaken = keys === undefined): readonly string[] {
  if (typeof value === "string") return isTaken ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => stringsIn(item, keys, isTaken));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, keys, keys?.has(key) ?? true));
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsIn));
}

/** Words of three letters and more; what stands in braces is filled in. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .replace(/\{\{.*?\}\}/g, " ")
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  );
}
