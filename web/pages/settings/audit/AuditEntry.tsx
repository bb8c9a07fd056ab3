import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatted, type Row } from "../../../api/client.ts";
import { useTable } from "../../../api/model.ts";
import { RecordLink } from "../../../record/RecordLink.tsx";
import { DateText } from "../../../ui/DateText.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { AuditDetails } from "./AuditDetails.tsx";
import { recordProperty } from "./useRecordNames.ts";

interface AuditEntryProps {
  readonly row: Row;
  /** Of the record; undefined when it is gone, or not known yet. */
  readonly name: string | undefined;
}

/** One act: who, what, which record, when. Its values are read once it is opened. */
export function AuditEntry({ row, name }: AuditEntryProps) {
  const { t } = useTranslation("settings");
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const table = useTable(String(row.objecttypecode));
  const record = name || t("audit.gone");
  const what = `${formatted(row, "action")} · ${table?.label ?? String(row.objecttypecode)}`;
  return (
    <li>
      <div className="audit-entry">
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={panel}
          aria-label={t("audit.values", { what, record })}
          onClick={() => setOpen(!isOpen)}
        />
        <span className="audit-what">{what}</span>
        <span className="audit-record">
          {name !== undefined && table !== undefined ? (
            <RecordLink table={table.name} id={String(row[recordProperty])}>
              {record}
            </RecordLink>
          ) : (
            record
          )}
        </span>
        <span className="audit-who">{formatted(row, "_userid_value")}</span>
        <DateText value={String(row.createdon)} show="datetime" />
      </div>
      <div id={panel} hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={<SkeletonLines lines={3} />}>
            <AuditDetails id={String(row.auditid)} table={table?.name} />
          </Suspense>
        ) : null}
      </div>
    </li>
  );
}
