import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../../engine/model/describe.ts";
import { rowsOf, useRecordPages, type ListQuery } from "../../../api/records.ts";
import { containing } from "../../../record/grid/gridQuery.ts";
import { QuickFind } from "../../../record/grid/QuickFind.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageError } from "../../../ui/PageError.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import type { ListColumn } from "./listColumn.tsx";
import { ListTable } from "./ListTable.tsx";
import { MoreRows } from "./MoreRows.tsx";
import "./list.css";

export interface Find {
  /** Columns that are searched. */
  readonly by: readonly string[];
  readonly text: string | undefined;
  readonly onFind: (text: string | undefined) => void;
  /** Whether there is a box even for a handful of rows; default true. */
  readonly isAlways?: boolean;
}

/** So many are seen at a glance. */
const aHandful = 10;

interface SettingsListProps {
  readonly model: TableModel;
  readonly label: string;
  readonly columns: readonly ListColumn[];
  readonly query: Omit<ListQuery, "table" | "path"> & { readonly path?: string };
  /** What is said when there is nothing. */
  readonly none: string;
  readonly find?: Find;
  /** Beside the search box. */
  readonly tools?: ReactNode;
}

/** Records page by page, with a box to search them; more are loaded on demand. */
export function SettingsList({ model, label, columns, query, none, find, tools }: SettingsListProps) {
  const { t } = useTranslation("settings");
  const sought = find?.text === undefined ? undefined : `(${containing(find.by, find.text)})`;
  const filter = [query.filter, sought].filter(Boolean).join(" and ");
  const list = useRecordPages({ path: model.entitySet, ...query, table: model.name, filter: filter || undefined });
  const rows = rowsOf(list.data);
  const isMany = (list.data?.pages[0]?.["@odata.count"] ?? 0) > aHandful || find?.text !== undefined;
  const box = find !== undefined && (find.isAlways !== false || isMany) ? find : undefined;
  return (
    <div className="settings-list">
      {box === undefined && tools === undefined ? null : (
        <div className="settings-tools">
          {box === undefined ? null : <QuickFind text={box.text} table={label} onFind={box.onFind} />}
          {tools}
        </div>
      )}
      {list.isPending ? <SkeletonLines lines={6} /> : null}
      {list.error ? <PageError error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState title={find?.text === undefined ? none : t("nothingFound")} />
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <ListTable label={label} columns={columns} rows={rows} rowId={model.primaryId} />
          <MoreRows list={list} shown={rows.length} />
        </>
      )}
    </div>
  );
}
