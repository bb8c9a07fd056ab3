import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { AuditChanges } from "./AuditChanges.tsx";
import { created, type AuditRow } from "./auditRow.ts";

interface AuditItemProps {
  readonly row: AuditRow;
  readonly model: TableModel;
  readonly record: Row | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One act of one person, with each value it changed; the first values of a new record only when asked for. */
export function AuditItem({ row, model, record, children }: AuditItemProps) {
  const { t, i18n } = useTranslation("history");
  const changes = row.changes.filter(({ column }) => columnOf(model, column) !== undefined);
  const count = changes.length;
  const action = i18n.exists(`history:action.${row.action}`, { count }) ? row.action : 2;
  const list = <AuditChanges changes={changes} model={model} record={record} isFirst={row.action === created} />;
  return (
    <li className="audit">
      <p className="audit-head">
        <span>
          <strong>{row.who || t("somebody")}</strong> {t(`action.${action}`, { count })}
        </span>
        <time dateTime={row.createdOn}>{timeOf(row.createdOn, i18n.language)}</time>
      </p>
      {count > 0 && row.action === created ? (
        <details className="audit-first">
          <summary>{t("firstValues", { count })}</summary>
          {list}
        </details>
      ) : count > 0 ? (
        list
      ) : null}
      {children}
    </li>
  );
}

function timeOf(instant: string, language: string): string {
  return new Date(instant).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
}
