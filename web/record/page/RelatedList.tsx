import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Link } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnsOf, useTableModel } from "../../api/model.ts";
import { rowsOf, useRecordPages } from "../../api/records.ts";
import { formatNumber } from "../../ui/formats.ts";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { nounContext } from "../../i18n/nounContext.ts";
import { selectOf } from "../grid/gridColumns.ts";
import { presetSearch } from "../form/preset.ts";
import { linkSearch } from "./recordLinks.ts";
import { RelatedTable } from "./RelatedTable.tsx";
import "../../ui/buttonLink.css";

interface RelatedListProps {
  /** Table of the record the list belongs to. */
  readonly parent: TableModel;
  readonly id: string;
  readonly record: Row;
  readonly related: RelatedModel;
}

const shown = 10;

/** The first records that point to this one, with ways to all of them and to a new one. */
export function RelatedList({ parent, id, record, related }: RelatedListProps) {
  const { t } = useTranslation("record");
  const headingId = useId();
  const model = useTableModel(related.table);
  const columns = columnsOf(model, related.columns);
  const list = useRecordPages({
    table: related.table,
    path: `${parent.entitySet}(${id})/${related.navigation}`,
    select: selectOf(model, columns),
    order: related.order ?? undefined,
    pageSize: shown,
  });
  const rows = rowsOf(list.data).slice(0, shown);
  const total = list.data?.pages[0]?.["@odata.count"] ?? rows.length;
  const property = model.columns.find(({ name }) => name === related.column)?.property;

  return (
    <section className="related" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>
          {related.label}
          {total > 0 ? <span className="related-count">{formatNumber(total)}</span> : null}
        </h2>
        {total > shown && property !== undefined ? (
          <Link to="/t/$table" params={{ table: model.name }} search={{ filter: `${property} eq ${id}` }}>
            {t("related.all")}
          </Link>
        ) : null}
        {model.rights.create ? (
          <Link
            to="/t/$table/new"
            params={{ table: model.name }}
            search={
              related.column === ""
                ? linkSearch(parent, id, related.navigation)
                : presetSearch(related.column, parent, id, record)
            }
            className="button-link"
            aria-label={t("related.new", { label: model.label.toLowerCase(), context: nounContext(model.name) })}
          >
            <AddRegular aria-hidden />
            {t("common:new")}
          </Link>
        ) : null}
      </header>
      <Content isPending={list.isPending} error={list.error} onRetry={() => void list.refetch()}>
        {rows.length === 0 ? (
          <p className="related-empty">{t("related.none")}</p>
        ) : (
          <RelatedTable model={model} columns={columns} rows={rows} label={related.label} />
        )}
      </Content>
    </section>
  );
}

interface ContentProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

function Content({ isPending, error, onRetry, children }: ContentProps) {
  if (isPending) return <SkeletonLines lines={3} />;
  if (error !== null) return <PageError error={error} onRetry={onRetry} />;
  return children;
}
