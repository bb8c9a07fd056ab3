import { languages, type Label } from "../../../engine/model/label.ts";
import type { Named, Table } from "../../../engine/model/model.ts";
import type { Form, Section, Tab } from "../../../engine/model/screen.ts";

/** The layout of a form as JSON: read, and laid over the form that ships. */

const most = 20;
const longestLabel = 100;

/** The short lists of a form stay as they ship where a layout does not name them. */
export type Layout = Pick<Form, "tabs"> & Partial<Pick<Form, "header" | "quickCreate">>;

/** The text kept in `formjson`. */
export function textOfLayout({ tabs, header, quickCreate }: Layout): string {
  return JSON.stringify({ tabs, header, quickCreate });
}

/** The layout a text describes; null when it is none. */
export function readLayout(text: string): Layout | null {
  const given = jsonOf(text);
  const tabs = listIn(given, "tabs")?.map(readTab);
  if (!tabs?.every((tab) => tab !== null) || !isShort(tabs)) return null;
  const [header, quickCreate] = [readNames(given, "header"), readNames(given, "quickCreate")];
  if (header === null || quickCreate === null || !isEachItsOwn(tabs.map(({ name }) => name))) return null;
  return { tabs, ...(header && { header }), ...(quickCreate && { quickCreate }) };
}

/**
 * The form that ships, with the tabs and short lists that were stored. Columns that have gone since are left out, and what they leave
 * empty with them; with nothing left, the form that ships stands.
 */
export function formWith(table: Table, stored: string | undefined): Form | undefined {
  const { form } = table;
  if (!form || stored === undefined) return form;
  const layout = readLayout(stored);
  const shown = (name: string) => canBeShown(table.columns.get(name));
  const tabs = (layout?.tabs ?? []).flatMap((tab) => {
    const sections = tab.sections.flatMap((section) => {
      const columns = section.columns.filter(shown);
      return columns.length > 0 ? [{ ...section, columns }] : [];
    });
    return sections.length > 0 ? [{ ...tab, sections }] : [];
  });
  if (tabs.length === 0) return form;
  const { header = form.header, quickCreate = form.quickCreate } = layout ?? {};
  return { ...form, tabs, header: header.filter(shown), quickCreate: quickCreate.filter(shown) };
}

export function columnsOfLayout(tabs: readonly Tab[]): readonly string[] {
  return tabs.flatMap(({ sections }) => sections.flatMap(({ columns }) => columns));
}

export function canBeShown(column: Named | undefined): boolean {
  return column !== undefined && column.kind !== "uuid" && column.kind !== "tablename";
}

/** Columns of the form that ships without which a person can make no record. */
export function neededColumns(table: Table): readonly string[] {
  return columnsOfLayout(table.form?.tabs ?? []).filter((name) => {
    const column = table.columns.get(name);
    if (!column?.create || column.computed || column.kind === "state" || column.kind === "status") return false;
    const hasDefault = "default" in column && column.default !== undefined && column.default !== null;
    return (column.required === "application" || column.required === "system") && !hasDefault;
  });
}

/** Undefined where the layout says nothing of this list; null when it is no list of names. */
function readNames(given: unknown, name: string): readonly string[] | undefined | null {
  if (propertiesOf(given)[name] === undefined) return undefined;
  const list = listIn(given, name);
  return list?.every((column) => typeof column === "string") && list.length <= most ? list : null;
}

function readTab(given: unknown): Tab | null {
  const { name, label } = propertiesOf(given);
  const sections = listIn(given, "sections")?.map(readSection);
  if (typeof name !== "string" || !/^\w{1,100}$/.test(name) || !isLabel(label)) return null;
  if (!sections?.every((section) => section !== null) || !isShort(sections)) return null;
  const areTold = languages.every((language) => isEachItsOwn(sections.map((section) => section.label[language])));
  return areTold ? { name, label: labelOf(label), sections } : null;
}

function readSection(given: unknown): Section | null {
  const { label } = propertiesOf(given);
  const columns = listIn(given, "columns");
  if (!isLabel(label) || !columns?.every((column) => typeof column === "string") || columns.length === 0) return null;
  return { label: labelOf(label), columns };
}

function isLabel(given: unknown): given is Label {
  const texts = propertiesOf(given);
  return languages.every((language) => {
    const text = texts[language];
    return typeof text === "string" && text.trim() !== "" && text.trim().length <= longestLabel;
  });
}

function labelOf({ en, fr }: Label): Label {
  return { en: en.trim(), fr: fr.trim() };
}

function isShort(list: readonly unknown[]): boolean {
  return list.length > 0 && list.length <= most;
}

function isEachItsOwn(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function listIn(given: unknown, name: string): readonly unknown[] | undefined {
  const list = propertiesOf(given)[name];
  return Array.isArray(list) ? list : undefined;
}

function propertiesOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
