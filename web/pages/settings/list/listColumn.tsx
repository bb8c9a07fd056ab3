import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { TableModel } from "../../../../engine/model/describe.ts";
import type { Row } from "../../../api/client.ts";
import { columnsOf } from "../../../api/model.ts";
import { shippedName } from "../../../i18n/shippedName.ts";
import { ColumnValue } from "../../../record/ColumnValue.tsx";
import { columnText, isNumeric } from "../../../record/columnText.ts";
import type { PageName } from "../sections.ts";

/** A column of a list in the settings. The first one names the row. */
export interface ListColumn {
  readonly name: string;
  readonly label: string;
  readonly isFigure?: boolean;
  readonly render: (row: Row) => ReactNode;
}

/** Columns of the table, drawn as everywhere. */
export function modelColumns(model: TableModel, names: readonly string[]): readonly ListColumn[] {
  return columnsOf(model, names).map((column) => ({
    name: column.name,
    label: column.label,
    isFigure: isNumeric(column),
    render: (row) => <ColumnValue table={model.name} column={column} row={row} />,
  }));
}

/** A column of the table that leads to the record's own page in the settings. */
export function linkColumn(model: TableModel, name: string, section: PageName): readonly ListColumn[] {
  return columnsOf(model, [name]).map((column) => ({
    name,
    label: column.label,
    render: (row) => (
      <Link to="/settings/$section" params={{ section }} search={{ id: String(row[model.primaryId]) }}>
        {shippedName(model.name, columnText(column, row))}
      </Link>
    ),
  }));
}

/** The properties that these columns are read from. */
export function propertiesOf(model: TableModel, names: readonly string[]): readonly string[] {
  return columnsOf(model, names).map(({ property }) => property);
}
