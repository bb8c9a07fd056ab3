/** What names of the model tell by how they are written. */

/** Whether a schema name bears the prefix of a publisher, as what was added to the standard tables does: `new_Colour`. */
export function isCustomName(schemaName: string): boolean {
  return /^[a-z][a-z0-9]*_/.test(schemaName);
}

/** The schema name of a table in the plural: what it shares with its set is written as the schema name is. */
export function pluralSchemaName(schemaName: string, entitySet: string): string {
  let shared = 0;
  while (shared < schemaName.length && schemaName[shared]?.toLowerCase() === entitySet[shared]) shared++;
  return schemaName.slice(0, shared) + entitySet.slice(shared);
}
