import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useNavigate } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VerbModel } from "../../../engine/model/describe.ts";
import { useAppModel, useTableModel } from "../../api/model.ts";
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
import { viewColumns, viewOf } from "./gridColumns.ts";
import { gridQuery, nextSort, sortOf, type GridSearch } from "./gridQuery.ts";
import { useSelection } from "./useSelection.ts";

const FilterPane = lazy(() => import("./FilterPane.tsx").then((pane) => ({ default: pane.FilterPane })));
const BulkPane = lazy(() => import("./BulkPane.tsx").then((pane) => ({ default: pane.BulkPane })));

interface GridPageProps {
  readonly table: string;
  readonly search: GridSearch;
}

/** The list of a table: what is on show is what the address says. */
export function GridPage({ table, search }: GridPageProps) {
  const { t } = useTranslation("grid");
  const navigate = useNavigate();
  const model = useTableModel(table);
  const { user } = useAppModel();
  const selection = useSelection();
  const [bulkVerb, setBulkVerb] = useState<VerbModel | null>(null);
  const [isFiltering, setFiltering] = useState(false);

  const view = viewOf(model, search.view, search.filter !== undefined);
  const columns = viewColumns(model, view);
  const query = gridQuery(model, view, search, user.id);
  const list = useRecordPages(query);
  const rows = rowsOf(list.data);
  const ticked = rows.filter((row) => selection.ids.has(String(row[model.primaryId])));

  const show = (change: Partial<GridSearch>, replace = false) =>
    void navigate({ to: "/t/$table", params: { table }, search: { ...search, view: view.id, ...change }, replace });
  const create = () => void navigate({ to: "/t/$table/new", params: { table } });
  const closeOverlays = () => {
    setFiltering(false);
    setBulkVerb(null);
  };
  useShortcut("n", create, model.rights.create);

  return (
    <>
      <title>{`${view.label} – Filon`}</title>
      <GridToolbar
        model={model}
        view={view}
        search={search}
        query={query}
        count={list.data?.pages[0]?.["@odata.count"]}
        onShow={show}
        onFilter={() => setFiltering(true)}
      />
      <FilterChips model={model} filter={search.filter} onChange={(filter) => show({ filter })} />
      {ticked.length > 0 ? (
        <BulkBar model={model} count={ticked.length} onRun={setBulkVerb} onClear={() => selection.set([])} />
      ) : null}
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
      ) : (
        <DataGrid
          model={model}
          columns={columns}
          rows={rows}
          sort={sortOf(view, search.sort)}
          selection={selection}
          listKey={JSON.stringify(query)}
          isStale={list.isPlaceholderData}
          hasMore={list.hasNextPage && !list.isPlaceholderData}
          onMore={list.fetchNextPage}
          onSort={(column) => show({ sort: nextSort(sortOf(view, search.sort), column) }, true)}
          onOpen={(id) => void navigate({ to: "/t/$table/$id", params: { table, id } })}
          label={t("gridLabel", { table: model.plural, view: view.label })}
        />
      )}
      <OverlayBoundary onFail={closeOverlays}>
        {isFiltering ? (
          <FilterPane
            model={model}
            filter={search.filter}
            onApply={(filter) => show({ filter })}
            onClose={closeOverlays}
          />
        ) : null}
        {bulkVerb === null ? null : <BulkPane model={model} verb={bulkVerb} rows={ticked} onClose={closeOverlays} />}
      </OverlayBoundary>
    </>
  );
}
