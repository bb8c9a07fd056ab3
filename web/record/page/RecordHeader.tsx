import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { formatted, type Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf, columnsOf } from "../../api/model.ts";
import { ColumnValue } from "../ColumnValue.tsx";
import { TableIcon } from "../TableIcon.tsx";
import { columnText } from "../columnText.ts";
import { toneOf, type Tone } from "../stateTone.ts";

interface RecordHeaderProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly isDirty: boolean;
}

const badgeColors: Readonly<Record<Tone, BadgeProps["color"]>> = {
  open: "brand",
  active: "informative",
  good: "success",
  bad: "danger",
  closed: "subtle",
};

/** Who or what this is, in which state, and its key figures. */
export function RecordHeader({ model, record, isDirty }: RecordHeaderProps) {
  const { t } = useTranslation("record");
  const currency = useCurrency(record);
  const name = model.primaryName === null ? "" : String(record[model.primaryName] ?? "");
  const figures = columnsOf(model, headerColumns(model)).filter((column) => columnText(column, record) !== "");
  return (
    <header className="record-header">
      <title>{`${name || model.label} – Filon`}</title>
      <span className="record-icon">
        <TableIcon table={model.name} />
      </span>
      <div className="record-title">
        <h1>{name || t("unnamed")}</h1>
        <div className="record-subtitle">
          <span>{model.label}</span>
          <StateBadge model={model} record={record} />
          {isDirty ? <span className="record-unsaved">{t("unsaved.mark")}</span> : null}
        </div>
      </div>
      <dl className="record-figures">
        {figures.map((column) => (
          <div key={column.name}>
            <dt>{column.label}</dt>
            <dd>
              <ColumnValue table={model.name} column={column} row={record} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

function StateBadge({ model, record }: { readonly model: TableModel; readonly record: Row }) {
  const state = record.statecode;
  const stateColumn = columnOf(model, "statecode");
  if (typeof state !== "number" || stateColumn === undefined) return null;
  const stateText = columnText(stateColumn, record);
  const status = formatted(record, "statuscode");
  const isMore = typeof record.statuscode === "number" && status !== "" && status !== stateText;
  return (
    <Badge appearance="tint" color={badgeColors[toneOf(model.name, state)]}>
      {isMore ? `${stateText} · ${statusText(model, record)}` : stateText}
    </Badge>
  );
}

function statusText(model: TableModel, record: Row): string {
  const column: ColumnModel | undefined = columnOf(model, "statuscode");
  return column === undefined ? "" : columnText(column, record);
}

/** The form's own choice and the owner; the state stands beside the name already. */
function headerColumns({ form }: TableModel): readonly string[] {
  const chosen = (form?.header ?? []).filter((name) => name !== "statecode" && name !== "statuscode");
  return [...new Set([...chosen, "ownerid"])];
}
