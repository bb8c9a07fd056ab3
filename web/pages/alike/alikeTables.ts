/** The tables of which a record may be there already, perhaps under another spelling. */
const alikeTables: ReadonlySet<string> = new Set(["lead", "account", "contact"]);

export function canBeAlike(table: string): boolean {
  return alikeTables.has(table);
}
