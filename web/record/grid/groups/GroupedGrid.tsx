/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows are those of the grid, whose layout is a CSS grid */
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useQuery } from "@tanstack/react-query";
import { useState, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { useAppModel } from "../../../api/model.ts";
import type { ListQuery } from "../../../api/records.ts";
import { PageError } from "../../../ui/PageError.tsx";
import { narrow, useMediaQuery } from "../../../ui/useMediaQuery.ts";
import { formatMoney, formatNumber } from "../../../ui/formats.ts";
import { GridHeader } from "../GridHeader.tsx";
import { GridSkeleton } from "../GridSkeleton.tsx";
import { gridTemplate, leastWidth } from "../gridColumns.ts";
import type { Sort } from "../gridQuery.ts";
import { useColumnWidths } from "../useColumnWidths.ts";
import type { Selection } from "../useSelection.ts";
import { GroupRows } from "./GroupRows.tsx";
import type { GroupChoice } from "./groupChoice.ts";
import { groupsQuery, summableColumns, type Group } from "./groups.ts";
import "../grid.css";
import "./groups.css";

interface GroupedGridProps {
  readonly model: TableModel;
  readonly columns: readonly ColumnModel[];
  readonly query: ListQuery;
  readonly choice: GroupChoice;
  readonly sort: Sort;
  readonly selection: Selection;
  readonly onSort: (column: string) => void;
  readonly label: string;
}

/** A list under the values of a column: counts and sums first, the rows of a group once it is opened. */
export function GroupedGrid({ model, columns, query, choice, sort, selection, onSort, label }: GroupedGridProps) {
  const { t } = useTranslation("grid");
  const sums = summableColumns(model, columns);
  const widths = useColumnWidths(model.name);
  const isNarrow = useMediaQuery(narrow);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { data: groups, error, refetch } = useQuery(groupsQuery({ model, query, ...choice, sums }));
  const toggle = (key: string) =>
    setOpen((known) => {
      const next = new Set(known);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  if (error !== null && groups === undefined) return <PageError error={error} onRetry={() => void refetch()} />;
  if (groups === undefined) return <GridSkeleton columns={columns} />;
  const template = {
    "--grid-columns": gridTemplate(columns, widths.widths),
    "--grid-width": `${leastWidth(columns, widths.widths)}px`,
  };
  return (
    <div
      className="grid grouped-grid"
      role="treegrid"
      data-layout={isNarrow ? "cards" : "rows"}
      aria-label={label}
      aria-colcount={columns.length + 1}
      style={template as CSSProperties} // custom properties are not in React's type
    >
      <GridHeader
        columns={columns}
        sort={sort}
        onSort={onSort}
        ticked={selection.ids.size > 0 ? "mixed" : false}
        onTickAll={() => selection.set([])}
        tickLabel={t("bulk.clear")}
        widths={widths}
      />
      {groups.map((group) => (
        <div key={group.key} role="rowgroup">
          <GroupRow
            group={group}
            sums={sums}
            columnCount={columns.length + 1}
            isOpen={open.has(group.key)}
            onToggle={() => toggle(group.key)}
          />
          {open.has(group.key) ? (
            <GroupRows model={model} columns={columns} query={query} group={group} selection={selection} />
          ) : null}
        </div>
      ))}
    </div>
  );
}

interface GroupRowProps {
  readonly group: Group;
  readonly sums: readonly ColumnModel[];
  readonly columnCount: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function GroupRow({ group, sums, columnCount, isOpen, onToggle }: GroupRowProps) {
  const { t } = useTranslation("grid");
  const { currency } = useAppModel();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div role="row" className="group-row" aria-level={1} aria-expanded={isOpen}>
      <div role="gridcell" aria-colspan={columnCount}>
        <button type="button" className="group-button" aria-expanded={isOpen} onClick={onToggle}>
          <Chevron aria-hidden />
          <strong>{group.label === "" ? t("groups.none") : group.label}</strong>
          <span>{t("count", { count: group.count, text: formatNumber(group.count) })}</span>
          {sums.map(({ name, label }) => (
            <span key={name} className="group-sum">
              <span>{label}</span> {formatMoney(group.sums[name], currency.code, currency.precision)}
            </span>
          ))}
        </button>
      </div>
    </div>
  );
}
