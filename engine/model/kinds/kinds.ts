import type { Column, ColumnKind } from "../column.ts";
import { boolean, choice } from "./choice.ts";
import type { Kind } from "./kind.ts";
import { bigint, decimal, integer, money } from "./number.ts";
import { lookup, uuid } from "./reference.ts";
import { tableName, text } from "./text.ts";
import { date, datetime } from "./time.ts";

const kinds: { readonly [K in ColumnKind]: Kind<Extract<Column, { kind: K }>> } = {
  text,
  memo: text,
  integer,
  bigint,
  decimal,
  money,
  boolean,
  choice,
  state: choice,
  status: choice,
  date,
  datetime,
  lookup,
  uuid,
  tablename: tableName,
};

/** What the kind of a column knows; the one place that goes from the name of a kind to its knowledge. */
export function kindOf<C extends Column>(column: C): Kind<C> {
  return kinds[column.kind] as unknown as Kind<C>;
}
