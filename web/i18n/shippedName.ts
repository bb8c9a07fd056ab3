import { currentLanguage, i18n } from "./i18n.ts";

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of a record that every organization starts with, in the reader's language; a name people gave as it is. */
export function shippedName(table: string, name: string): string {
  if (!i18n.isInitialized) return name;
  const names = i18n.getResource(currentLanguage(), "record", "shipped") as Names | undefined;
  return names?.[table]?.[name] ?? name;
}
