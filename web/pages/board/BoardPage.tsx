import { useNavigate } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLinkedModel } from "../../api/linkedColumns.ts";
import { useTableModel } from "../../api/model.ts";
import { FilterChips } from "../../record/grid/FilterChips.tsx";
import { viewOf } from "../../record/grid/gridColumns.ts";
import { usePersonalViews } from "../../record/grid/views/personalViews.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { Board } from "./Board.tsx";
import { BoardToolbar } from "./BoardToolbar.tsx";
import type { BoardSearch } from "./boardQuery.ts";
import { divisionOf } from "./lanes.ts";
import "./board.css";

const FilterPane = lazy(() =>
  import("../../record/grid/FilterPane.tsx").then((pane) => ({ default: pane.FilterPane })),
);

interface BoardPageProps {
  readonly table: string;
  readonly search: BoardSearch;
}

/** The records of a view as cards in lanes; view, filter and search are those of the list, and so is the address. */
export function BoardPage({ table, search }: BoardPageProps) {
  const { t } = useTranslation("board");
  const navigate = useNavigate();
  const base = useTableModel(table);
  const [isFiltering, setFiltering] = useState(false);
  const personal = usePersonalViews(base).views;
  const view = viewOf(base, search.view, search.filter !== undefined, [...base.views, ...personal]);
  const said = [...view.columns, view.order, view.filter, search.filter];
  const model = useLinkedModel(base, said.join(" "));
  const division = divisionOf(model, search.lanes);

  const show = (change: Partial<BoardSearch>, replace = false) =>
    void navigate({ to: "/board/$table", params: { table }, search: { ...search, view: view.id, ...change }, replace });
  useShortcut("n", () => void navigate({ to: "/t/$table/new", params: { table } }), model.rights.create);

  return (
    <div className="board-page">
      <title>{`${t("title", { view: view.label })} – Filon`}</title>
      <BoardToolbar
        model={model}
        personal={personal}
        view={view}
        search={search}
        division={division}
        onShow={show}
        onFilter={() => setFiltering(true)}
      />
      <FilterChips model={model} filter={search.filter} onChange={(filter) => show({ filter })} />
      {division === undefined ? (
        <EmptyState title={t("noLanes.title")}>{t("noLanes.body")}</EmptyState>
      ) : (
        <Board model={model} view={view} search={search} division={division} />
      )}
      <OverlayBoundary onFail={() => setFiltering(false)}>
        {isFiltering ? (
          <FilterPane
            model={model}
            filter={search.filter}
            onApply={(filter) => show({ filter })}
            onClose={() => setFiltering(false)}
          />
        ) : null}
      </OverlayBoundary>
    </div>
  );
}
