import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { formatDate, formatNumber } from "../../ui/formats.ts";
import { useRecordName } from "../recordName.ts";
import { unquote, type FilterTerm } from "./filter.ts";

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A term of a filter as people say it: "Estimated close date before 25 Nov 2026", "Owner is me". */
export function useTermText(model: TableModel, term: FilterTerm): string {
  const { t } = useTranslation("grid");
  const column = term.kind === "compare" ? columnWith(model, term.property) : undefined;
  const id = term.kind === "compare" && column?.kind === "lookup" ? term.values.find(isId) : undefined;
  const name = useRecordName(column?.targets?.map(({ table }) => table) ?? [], id);
  if (term.kind === "other") {
    const list = model.related.find(({ navigation }) => term.text.startsWith(`${navigation}/any(`));
    return list === undefined ? t("filter.other") : t("filter.related", { list: list.label });
  }
  if (column === undefined) return t("filter.other");
  const values = term.values.map((value) => (value === id ? name : valueText(t, column, value)));
  return t(`filter.text.${operatorName(column, term.operator)}`, {
    column: column.label,
    value: values.join(t("filter.or")),
  });
}

/** Dates have words of their own: not "greater than" but "after". */
export function operatorName({ kind }: ColumnModel, operator: string): string {
  const isDate = kind === "date" || kind === "datetime";
  return isDate && ["gt", "ge", "lt", "le", "eq"].includes(operator) ? `${operator}Date` : operator;
}

function columnWith(model: TableModel, property: string): ColumnModel | undefined {
  return model.columns.find((column) => column.property === property);
}

function isId(value: string): boolean {
  return /^[\da-f-]{36}$/i.test(value);
}

function valueText(t: Translate, column: ColumnModel, value: string): string {
  if (value === "@me") return t("filter.me");
  if (value === "@today") return t("filter.today");
  if (value === "@tomorrow") return t("filter.tomorrow");
  switch (column.kind) {
    case "date":
    case "datetime":
      return formatDate(value);
    case "money":
    case "decimal":
    case "integer":
    case "bigint":
      return formatNumber(value);
    default:
      return column.options?.find((option) => String(option.value) === value)?.label ?? unquote(value);
  }
}
