import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ViewModel, VerbModel } from "../../../engine/model/describe.ts";
import { useAppModel, useTableModel } from "../../api/model.ts";
import { useLinkedModel } from "../../api/linkedColumns.ts";
import { rowsOf, useRecordPages } from "../../api/records.ts";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { BulkBar } from "./BulkBar.tsx";
import { DataGrid } from "./DataGrid.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { GridEmpty } from "./GridEmpty.tsx";
import { GridSkeleton } from "./GridSkeleton.tsx";
import { GridToolbar } from "./GridToolbar.tsx";
import { viewColumns, viewOf, withColumns } from "./gridColumns.ts";
import { gridQuery, nextSort, orderOf, sortOf, type GridSearch } from "./gridQuery.ts";
import { chartOf, chartText } from "./chart/chartChoice.ts";
import { allOf, narrowed } from "./filter.ts";
import { groupChoiceOf, groupChoiceText } from "./groups/groupChoice.ts";
import { useSelection } from "./useSelection.ts";
import { useDefaultView, usePersonalViews } from "./views/personalViews.ts";

const FilterPane = lazy(() => import("./FilterPane.tsx").then((pane) => ({ default: pane.FilterPane })));
const ColumnPane = lazy(() => import("./ColumnPane.tsx").then((pane) => ({ default: pane.ColumnPane })));
const ChartPane = lazy(() => import("./chart/ChartPane.tsx").then((pane) => ({ default: pane.ChartPane })));
const GroupedGrid = lazy(() => import("./groups/GroupedGrid.tsx").then((file) => ({ default: file.GroupedGrid })));
const BulkPane = lazy(() => import("./BulkPane.tsx").then((pane) => ({ default: pane.BulkPane })));

interface GridPageProps {
  readonly table: string;
  readonly search: GridSearch;
}

/** The list of a table: what is on show is what the address says. */
export function GridPage({ table, search }: GridPageProps) {
  const model = useTableModel(table);
  const personal = usePersonalViews(model);
  const chosen = useDefaultView(table);
  const id = search.view ?? (search.filter === undefined ? chosen : undefined);
  const isKnown = id === undefined || model.views.some((view) => view.id === id);
  const view = viewOf(model, id, search.filter !== undefined, [...model.views, ...personal.views]);
  // A view of one's own comes with an answer; the table's views are there with the model.
  if (!isKnown && !personal.isReady) return <GridSkeleton columns={viewColumns(model, view)} />;
  return <ViewPage table={table} search={search} view={view} personal={personal.views} />;
}

interface ViewPageProps extends GridPageProps {
  readonly view: ViewModel;
  readonly personal: readonly ViewModel[];
}

function ViewPage({ table, search, view, personal }: ViewPageProps) {
  const { t } = useTranslation("grid");
  const navigate = useNavigate();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const said = [...view.columns, view.order, view.filter, search.columns, search.filter, search.sort];
  const model = useLinkedModel(useTableModel(table), [...said, ...opened.map((link) => `${link}.`)].join(" "));
  const { user } = useAppModel();
  const selection = useSelection();
  const [bulkVerb, setBulkVerb] = useState<VerbModel | null>(null);
  const [pane, setPane] = useState<"filter" | "columns" | null>(null);

  const shownView = withColumns(model, view, search.columns);
  const columns = viewColumns(model, shownView);
  const query = gridQuery(model, shownView, search, user.id);
  const list = useRecordPages(query);
  const rows = rowsOf(list.data);
  const ticked = rows.filter((row) => selection.ids.has(String(row[model.primaryId])));
  const group = groupChoiceOf(model, search.group);
  const chart = search.chart === undefined ? undefined : chartOf(model, search.chart);
  const sort = sortOf(view, search.sort);

  const show = (change: Partial<GridSearch>, replace = false) =>
    void navigate({ to: "/t/$table", params: { table }, search: { ...search, view: view.id, ...change }, replace });
  const create = () => void navigate({ to: "/t/$table/new", params: { table } });
  const openLink = (navigation: string) => setOpened((known) => [...new Set([...known, navigation])]);
  const closeOverlays = () => {
    setPane(null);
    setBulkVerb(null);
  };
  const onSort = (column: string) => show({ sort: nextSort(sort, column) }, true);
  const label = t("gridLabel", { table: model.plural, view: view.label });
  useShortcut("n", create, model.rights.create);

  return (
    <>
      <title>{`${view.label} – Filon`}</title>
      <GridToolbar
        model={model}
        view={view}
        list={{
          ...shownView,
          filter: allOf([view.filter, search.filter]) ?? null,
          order: orderOf(model, view, search.sort),
        }}
        personal={personal}
        search={search}
        query={query}
        count={list.data?.pages[0]?.["@odata.count"]}
        onShow={show}
        onFilter={() => setPane("filter")}
        onColumns={() => setPane("columns")}
      />
      <FilterChips model={model} filter={search.filter} onChange={(filter) => show({ filter })} />
      {ticked.length > 0 ? (
        <BulkBar
          model={model}
          ids={ticked.map((row) => String(row[model.primaryId]))}
          onRun={setBulkVerb}
          onClear={() => selection.set([])}
        />
      ) : null}
      <div className="grid-and-chart">
        {list.isPending ? (
          <GridSkeleton columns={columns} />
        ) : list.error !== null && rows.length === 0 ? (
          <PageError error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 && !list.isPlaceholderData ? (
          <GridEmpty
            model={model}
            isNarrowed={search.q !== undefined || search.filter !== undefined}
            onWiden={() => show({ q: undefined, filter: undefined })}
            onCreate={create}
            createIcon={<AddRegular />}
          />
        ) : group !== undefined ? (
          <Suspense fallback={<GridSkeleton columns={columns} />}>
            <GroupedGrid
              key={groupChoiceText(group)}
              model={model}
              columns={columns}
              query={query}
              choice={group}
              sort={sort}
              selection={selection}
              onSort={onSort}
              label={label}
            />
          </Suspense>
        ) : (
          <DataGrid
            model={model}
            columns={columns}
            rows={rows}
            sort={sort}
            selection={selection}
            listKey={JSON.stringify(query)}
            isStale={list.isPlaceholderData}
            hasMore={list.hasNextPage && !list.isPlaceholderData}
            onMore={list.fetchNextPage}
            onSort={onSort}
            onOpen={(id) => void navigate({ to: "/t/$table/$id", params: { table, id } })}
            label={label}
          />
        )}
        <OverlayBoundary onFail={() => show({ chart: undefined }, true)}>
          {chart === undefined ? null : (
            <Suspense fallback={<div className="chart-waiting" aria-busy />}>
              <ChartPane
                model={model}
                query={query}
                chart={chart}
                onChange={(next) => show({ chart: chartText(next) }, true)}
                onNarrow={(filter) => show({ filter: narrowed(search.filter, filter) })}
                onClose={() => show({ chart: undefined }, true)}
              />
            </Suspense>
          )}
        </OverlayBoundary>
      </div>
      <OverlayBoundary onFail={closeOverlays}>
        {pane === "filter" ? (
          <FilterPane
            model={model}
            onLink={openLink}
            filter={search.filter}
            onApply={(filter) => show({ filter })}
            onClose={closeOverlays}
          />
        ) : null}
        {pane === "columns" ? (
          <ColumnPane
            model={model}
            onLink={openLink}
            columns={columns.map(({ name }) => name)}
            onApply={(names) => show({ columns: names?.join(",") })}
            onClose={closeOverlays}
          />
        ) : null}
        {bulkVerb === null ? null : <BulkPane model={model} verb={bulkVerb} rows={ticked} onClose={closeOverlays} />}
      </OverlayBoundary>
    </>
  );
}
