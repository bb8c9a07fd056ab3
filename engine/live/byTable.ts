/** Items of each table together, in the order in which the tables first come. */
export function byTable<Item>(items: readonly Item[], tableOf: (item: Item) => string): Map<string, Item[]> {
  const tables = new Map<string, Item[]>();
  for (const item of items) {
    const table = tables.get(tableOf(item));
    if (table) table.push(item);
    else tables.set(tableOf(item), [item]);
  }
  return tables;
}
