import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { api, formatted, type Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { useAppModel } from "../../api/model.ts";
import { columnText } from "../columnText.ts";
import type { AuditValue } from "./auditRow.ts";

interface AuditValueTextProps {
  readonly column: ColumnModel;
  readonly value: AuditValue;
  readonly record: Row | undefined;
}

/** A value of the history as people read it: labels for choices, names for lookups, dates and amounts in their format. */
export function AuditValueText({ column, value, record }: AuditValueTextProps) {
  const { t } = useTranslation("history");
  const currency = useCurrency(record);
  if (value === null) return <span className="audit-empty">{t("empty")}</span>;
  if (column.kind === "lookup") return <ReferenceName column={column} id={String(value)} />;
  return columnText(column, { [column.property]: typed(column, value) }, currency) || String(value);
}

/** The history holds amounts, and what other programs wrote, as text. */
function typed({ kind }: ColumnModel, value: AuditValue): AuditValue {
  if (typeof value !== "string") return value;
  if (kind === "choice" || kind === "state" || kind === "status" || kind === "integer") return Number(value);
  return kind === "boolean" ? value.toLowerCase() === "true" : value;
}

/** The name of a record that is only known by its id: it is looked for in each table the column can point to. */
function ReferenceName({ column, id }: { readonly column: ColumnModel; readonly id: string }) {
  const { t } = useTranslation("history");
  const { tables } = useAppModel();
  const targets = (column.targets ?? []).flatMap(({ table }) => tables.find(({ name }) => name === table) ?? []);
  const { data, isPending } = useQuery({
    queryKey: ["name", targets.map(({ name }) => name), id],
    queryFn: async ({ signal }) => {
      for (const { entitySet, primaryName } of targets) {
        if (primaryName === null) continue;
        const found = await api
          .get<Row>(`${entitySet}(${id})?$select=${primaryName}`, { signal })
          .catch((): Row | null => null);
        if (found) return formatted(found, primaryName);
      }
      return null;
    },
    staleTime: Infinity,
  });
  if (isPending) return "…";
  return data ?? t("gone");
}
