import type { MemoColumn, TableNameColumn, TextColumn } from "../column.ts";
import { valueErrors, type Kind } from "./kind.ts";

/** PostgreSQL cannot hold U+0000; it has no meaning in a text either. */
const nul = /\0/g;

/** A surrogate without its other half is no character, and UTF-8 has no bytes for it. */
const halfCharacter = /\p{Surrogate}/u;

export const text: Kind<TextColumn | MemoColumn> = {
  sqlType: () => "text",
  edmType: "Edm.String",
  read(value, column) {
    if (typeof value !== "string")
      throw valueErrors.wrongType({ column: column.name, expected: "a text" }, { target: column.name });
    if (halfCharacter.test(value))
      throw valueErrors.wrongType(
        { column: column.name, expected: "a text of whole characters" },
        { target: column.name },
      );
    if (value.length > column.max)
      throw valueErrors.tooLong(
        { column: column.name, table: column.table, length: value.length, max: column.max },
        { target: column.name },
      );
    return value.replace(nul, "");
  },
};

export const tableName: Kind<TableNameColumn> = {
  sqlType: () => "text",
  edmType: "Edm.String",
  read(value, column) {
    if (typeof value !== "string" || !/^[a-z_][a-z0-9_]{0,62}$/.test(value))
      throw valueErrors.wrongType(
        { column: column.name, expected: "the logical name of a table" },
        { target: column.name },
      );
    return value;
  },
};
