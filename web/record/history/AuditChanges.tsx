import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { AuditValueText } from "./AuditValueText.tsx";
import type { AuditChange } from "./auditRow.ts";

interface AuditChangesProps {
  readonly changes: readonly AuditChange[];
  readonly model: TableModel;
  readonly record: Row | undefined;
  /** The first values of a record replace nothing. */
  readonly isFirst: boolean;
}

export function AuditChanges({ changes, model, record, isFirst }: AuditChangesProps) {
  const { t } = useTranslation("history");
  return (
    <dl className="audit-changes">
      {changes.map(({ column: name, from, to }) => {
        const column = columnOf(model, name);
        if (column === undefined) return null;
        return (
          <div key={name} className="audit-change">
            <dt>{column.label}</dt>
            <dd>
              {isFirst ? null : (
                <>
                  <span className="visually-hidden">{t("was")} </span>
                  <del>
                    <AuditValueText column={column} value={from} record={record} />
                  </del>
                  <ArrowRightRegular aria-hidden />
                  <span className="visually-hidden"> {t("is")} </span>
                </>
              )}
              <ins>
                <AuditValueText column={column} value={to} record={record} />
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
