import { checkedAlias } from "./fetchXml.ts";
import {
  rowItself,
  type Fetch,
  type FetchAttribute,
  type FetchEntity,
  type FetchLink,
  type FetchOrder,
  type FetchTerm,
} from "./fetchSyntax.ts";
import { readConditions, type Conditions, type SqlColumn } from "./sqlCondition.ts";
import { columnIn, readColumn, readFrom, type From, type Source } from "./sqlFrom.ts";
import { refused, SqlTokens } from "./sqlTokens.ts";

/**
 * Parses the SELECT that a request may bring along (`?sql=`), in the part of SQL that Dataverse's endpoint reads, into
 * the tree of a FetchXML: the same planner gives it names, rights and a statement. No text of it becomes SQL.
 */

/** @throws odataErrors.badOption, fetchErrors.* — 400. */
export function parseSelect(text: string): Fetch {
  const tokens = new SqlTokens(text);
  if (!tokens.takeWords("select")) throw refused("only SELECT is possible.");
  const head = readHead(tokens);
  const items = readItems(tokens);
  tokens.expectWords("from");
  const from = readFrom(tokens);
  const select: Select = { tokens, from, items };
  const where = tokens.takeWords("where") ? readConditions(conditionsOf(select)) : null;
  const groups = tokens.takeWords("group", "by") ? readColumns(select) : [];
  const orders = tokens.takeWords("order", "by") ? readOrders(select) : [];
  const range = readRange(tokens);
  tokens.takeSign(";");
  if (tokens.next.kind !== "end") tokens.fail();
  if (head.top !== null && range.rows !== null) throw refused("TOP does not go with FETCH NEXT.");
  const isAggregate = groups.length > 0 || items.some(({ method }) => method !== null);
  const attributes = isAggregate ? groupAttributes(select, groups) : rowAttributes(select);
  return {
    entity: entityOf(select, from.first, attributes, where ? [where] : [], orders),
    aggregate: isAggregate,
    distinct: head.distinct && !isAggregate,
    top: head.top ?? range.rows,
    count: null,
    page: 1,
    skip: range.skip,
    pagingCookie: null,
    returnTotal: false,
    rawOrder: true,
  };
}

interface Select {
  readonly tokens: SqlTokens;
  readonly from: From;
  readonly items: readonly Item[];
}

function readHead(tokens: SqlTokens): { readonly distinct: boolean; readonly top: number | null } {
  const isDistinct = tokens.takeWords("distinct");
  if (!tokens.takeWords("top")) return { distinct: isDistinct, top: null };
  const isInParentheses = tokens.takeSign("(") !== null;
  const top = tokens.expectWholeNumber();
  if (isInParentheses) tokens.expectSign(")");
  return { distinct: isDistinct, top };
}

/** What stands between SELECT and FROM; its tables are not known yet. */
interface Item {
  /** The table as it is called here; null where the column stands alone. */
  readonly table: string | null;
  /** `*` is every column, or with `method` the row itself. */
  readonly name: string;
  readonly alias: string | null;
  readonly method: FetchAttribute["aggregate"];
  readonly distinct: boolean;
}

const methods: Readonly<Record<string, NonNullable<Item["method"]>>> = {
  count: "countcolumn",
  sum: "sum",
  avg: "avg",
  min: "min",
  max: "max",
};

function readItems(tokens: SqlTokens): Item[] {
  const items = [readItem(tokens)];
  while (tokens.takeSign(",")) items.push(readItem(tokens));
  return items;
}

function readItem(tokens: SqlTokens): Item {
  if (tokens.takeSign("*")) return { table: null, name: rowItself, alias: null, method: null, distinct: false };
  const name = tokens.expectName();
  const item = tokens.takeSign("(") ? readAggregate(tokens, name) : readPlain(tokens, name);
  const alias = tokens.takeWords("as") ? (tokens.takeAlias() ?? tokens.fail()) : tokens.takeAlias();
  return { ...item, alias: alias === null ? null : checkedAlias(alias) };
}

function readPlain(tokens: SqlTokens, first: string): Item {
  const plain = { alias: null, method: null, distinct: false };
  if (!tokens.takeSign(".")) return { ...plain, table: null, name: first };
  return { ...plain, table: first, name: tokens.takeSign("*") ?? tokens.expectName() };
}

function readAggregate(tokens: SqlTokens, called: string): Item {
  const method = Object.hasOwn(methods, called) ? methods[called] : undefined;
  if (!method) throw refused(`there is no function ${called.toUpperCase()}; those that sum up are there.`);
  const isDistinct = tokens.takeWords("distinct");
  const isRow = method === "countcolumn" && !isDistinct && tokens.takeSign("*") !== null;
  const of = isRow ? { table: null, name: rowItself } : readPlain(tokens, tokens.expectName());
  tokens.expectSign(")");
  if (of.name === rowItself && !isRow) throw refused(`${called.toUpperCase()} needs a column.`);
  return { ...of, method: isRow ? "count" : method, alias: null, distinct: isDistinct };
}

function conditionsOf({ tokens, from }: Select): Conditions {
  return { tokens, column: () => readColumn(tokens, from), first: from.first.table, count: 0, single: false };
}

function readColumns({ tokens, from }: Select): SqlColumn[] {
  const columns = [readColumn(tokens, from)];
  while (tokens.takeSign(",")) columns.push(readColumn(tokens, from));
  return columns;
}

/** By column, or by what a column is called in the answer. */
function readOrders({ tokens, from, items }: Select): FetchOrder[] {
  const orders: FetchOrder[] = [];
  const isAggregate = items.some(({ method }) => method !== null);
  do {
    const written = tokens.next.text;
    const { table, name } = readColumn(tokens, from);
    const named =
      table === null ? items.find(({ alias }) => alias?.toLowerCase() === written.toLowerCase()) : undefined;
    const descending = tokens.takeWords("desc");
    if (!descending) tokens.takeWords("asc");
    if (isAggregate) {
      const item = named ?? items.find((one) => one.method === null && isColumn(from, one, { table, name }));
      orders.push({ attribute: null, alias: item ? keyOf(item) : name, entityName: null, descending });
      continue;
    }
    const column = named ? columnIn(from, named.table, named.name) : { table, name };
    orders.push({ attribute: column.name, alias: null, entityName: column.table, descending });
  } while (tokens.takeSign(","));
  return orders;
}

function readRange(tokens: SqlTokens): { readonly skip: number; readonly rows: number | null } {
  if (!tokens.takeWords("offset")) return { skip: 0, rows: null };
  const skip = tokens.expectWholeNumber();
  if (!tokens.takeWords("rows")) tokens.expectWords("row");
  if (!tokens.takeWords("fetch")) return { skip, rows: null };
  if (!tokens.takeWords("next")) tokens.expectWords("first");
  const rows = tokens.expectWholeNumber();
  if (!tokens.takeWords("rows")) tokens.expectWords("row");
  tokens.expectWords("only");
  return { skip, rows };
}

/** Attributes by the alias of their table, null for the first. */
type Attributes = ReadonlyMap<string | null, readonly FetchAttribute[]>;

function rowAttributes({ from, items }: Select): Attributes {
  return byTable(from, items, (item) => ({ ...plainAttribute, name: item.name, alias: keyOf(item) }));
}

function groupAttributes({ from, items }: Select, groups: readonly SqlColumn[]): Attributes {
  const isGrouped = (item: Item) => groups.some((column) => isColumn(from, item, column));
  const alone = items.find((item) => item.method === null && !isGrouped(item));
  if (alone) throw refused(`'${alone.name}' must stand in GROUP BY, or be summed up.`);
  const hidden = groups.filter((column) => !items.some((item) => item.method === null && isColumn(from, item, column)));
  if (hidden[0]) throw refused(`'${hidden[0].name}' stands in GROUP BY, so it must be selected.`);
  return byTable(from, items, ({ name, method, distinct, ...item }) => ({
    ...plainAttribute,
    name,
    alias: keyOf({ ...item, name, method }),
    aggregate: method,
    groupBy: method === null,
    distinct,
  }));
}

const plainAttribute: Omit<FetchAttribute, "name" | "alias"> = {
  aggregate: null,
  groupBy: false,
  dateGrouping: null,
  distinct: false,
  userTimeZone: true,
};

function byTable(from: From, items: readonly Item[], make: (item: Item) => FetchAttribute): Attributes {
  const found = new Map<string | null, FetchAttribute[]>();
  for (const item of items) {
    const { table } = columnIn(from, item.table, item.name);
    found.set(table, [...(found.get(table) ?? []), make(item)]);
  }
  return found;
}

function keyOf({ name, alias, method }: Pick<Item, "name" | "alias" | "method">): string {
  if (alias !== null || method === null) return alias ?? name;
  return name === rowItself ? method : `${method === "countcolumn" ? "count" : method}_${name}`;
}

function isColumn(from: From, item: Item, column: SqlColumn): boolean {
  const { table } = columnIn(from, item.table, item.name);
  return item.name === column.name && table === column.table;
}

function entityOf(
  select: Select,
  { table, alias }: Source,
  attributes: Attributes,
  filters: readonly FetchTerm[],
  orders: readonly FetchOrder[],
): FetchEntity {
  const { from } = select;
  const own = attributes.get(alias === from.first.alias ? null : alias) ?? [];
  const isAll = ({ name, aggregate }: FetchAttribute) => name === rowItself && aggregate === null;
  return {
    name: table,
    allAttributes: own.some(isAll),
    attributes: own.filter((attribute) => !isAll(attribute)),
    orders,
    filters,
    links: from.joins
      .filter(({ parent }) => parent === alias)
      .map((join): FetchLink => {
        const entity = entityOf(select, join, attributes, join.filters, []);
        return { ...entity, type: join.type, from: join.from, to: join.to, alias: join.alias, hasAlias: true };
      }),
  };
}
