/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are those of the grid, whose layout is a CSS grid */
import { Button } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { rowsOf, useRecordPages, type ListQuery } from "../../../api/records.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { narrow, useMediaQuery } from "../../../ui/useMediaQuery.ts";
import { GridCard } from "../GridCard.tsx";
import { GridRow } from "../GridRow.tsx";
import { cardHeight, rowHeight } from "../DataGrid.tsx";
import { allOf } from "../filter.ts";
import type { Selection } from "../useSelection.ts";
import type { Group } from "./groups.ts";

interface GroupRowsProps {
  readonly model: TableModel;
  readonly columns: readonly ColumnModel[];
  /** The whole list. */
  readonly query: ListQuery;
  readonly group: Group;
  readonly selection: Selection;
}

/** The rows of one group, a page at a time. */
export function GroupRows({ model, columns, query, group, selection }: GroupRowsProps) {
  const { t } = useTranslation("grid");
  const navigate = useNavigate();
  const isNarrow = useMediaQuery(narrow);
  const list = useRecordPages({ ...query, filter: allOf([query.filter, group.filter]) });
  const rows = rowsOf(list.data);
  const height = isNarrow ? cardHeight : rowHeight;
  const RowLayout = isNarrow ? GridCard : GridRow;
  if (list.error !== null && rows.length === 0) return <ErrorNote error={list.error} />;
  const shown = list.isPending ? Array.from({ length: Math.min(group.count, 3) }, () => undefined) : rows;
  return (
    <>
      <div className="grid-body" role="presentation" style={{ blockSize: shown.length * height }}>
        {shown.map((row, index) => {
          const id = String(row?.[model.primaryId] ?? index);
          return (
            <RowLayout
              key={id}
              domId={`group-${group.key}-${index}`}
              index={index}
              start={index * height}
              size={height}
              model={model}
              columns={columns}
              row={row}
              isActive={false}
              isTicked={selection.ids.has(id)}
              isTabbable
              onTick={() => selection.toggle(id)}
              onActivate={() => undefined}
              onOpen={() => void navigate({ to: "/t/$table/$id", params: { table: model.name, id } })}
            />
          );
        })}
      </div>
      {list.hasNextPage ? (
        <div role="row" className="group-row">
          <div role="gridcell" aria-colspan={columns.length + 1}>
            <Button appearance="subtle" size="small" onClick={() => void list.fetchNextPage()}>
              {t("groups.more")}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
