import { Button } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { TableSettingsRegular } from "@fluentui/react-icons/svg/table-settings";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { countLimit, type ListQuery } from "../../api/records.ts";
import { GridBoardSwitch } from "../../pages/board/GridBoardSwitch.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { narrow, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { NewRecordLink } from "../NewRecordLink.tsx";
import { ExportButton } from "./ExportButton.tsx";
import { GroupMenu } from "./GroupMenu.tsx";
import { QuickFind } from "./QuickFind.tsx";
import { ViewMenu } from "./ViewMenu.tsx";
import type { GridSearch } from "./gridQuery.ts";
import "../../ui/buttonLink.css";
import "./gridToolbar.css";

interface GridToolbarProps {
  readonly model: TableModel;
  readonly view: ViewModel;
  /** The list as it is on show: the view with what the reader changed. */
  readonly list: ViewModel;
  readonly personal: readonly ViewModel[];
  readonly search: GridSearch;
  readonly query: ListQuery;
  /** How many records the list has, up to `countLimit`; undefined until it is known. */
  readonly count: number | undefined;
  readonly onShow: (change: Partial<GridSearch>, replace?: boolean) => void;
  readonly onFilter: () => void;
  readonly onColumns: () => void;
}

/** Tables that can be filled from a file. */
const importable = new Set(["lead"]);

export function GridToolbar({
  model,
  view,
  list,
  personal,
  search,
  query,
  count,
  onShow,
  onFilter,
  onColumns,
}: GridToolbarProps) {
  const { t } = useTranslation("grid");
  const isNarrow = useMediaQuery(narrow);
  const [isOpen, setOpen] = useState(false);
  const moreId = useId();
  return (
    <div className="grid-toolbar">
      <div className="grid-heading">
        <h1>
          <span className="visually-hidden">{t("heading", { table: model.plural })}</span>
          <ViewMenu
            model={model}
            personal={personal}
            view={view}
            list={list}
            onChoose={(id) => onShow({ view: id, sort: undefined, columns: undefined })}
            onStored={(id) => onShow({ view: id, sort: undefined, columns: undefined, filter: undefined })}
          />
        </h1>
        <output className="grid-count" aria-live="polite">
          {count === undefined ? "" : t("count", { count, text: countText(count) })}
        </output>
      </div>
      <div className="grid-tools">
        <QuickFind text={search.q} table={model.plural} onFind={(q) => onShow({ q }, true)} />
        <Button icon={<FilterRegular />} onClick={onFilter} title={t("filter.button")} data-named>
          <span className="grid-tool-text">{t("filter.button")}</span>
        </Button>
        {isNarrow ? (
          <Button
            icon={<MoreHorizontalRegular />}
            aria-expanded={isOpen}
            aria-controls={moreId}
            onClick={() => setOpen(!isOpen)}
            title={t("more")}
          >
            <span className="grid-tool-text">{t("more")}</span>
          </Button>
        ) : null}
        {isNarrow ? <NewRecordLink model={model} /> : null}
        <div id={moreId} className="grid-more" hidden={isNarrow && !isOpen}>
          <Button icon={<TableSettingsRegular />} onClick={onColumns} title={t("columns.title")}>
            <span className="grid-tool-text">{t("columns.title")}</span>
          </Button>
          <GroupMenu model={model} group={search.group} onGroup={(group) => onShow({ group })} />
          <Button
            icon={<ChartMultipleRegular />}
            aria-pressed={search.chart !== undefined}
            onClick={() => onShow({ chart: search.chart === undefined ? "bars" : undefined }, true)}
            title={t("chart.title")}
          >
            <span className="grid-tool-text">{t("chart.title")}</span>
          </Button>
          <ExportButton model={model} view={list} query={query} />
          <GridBoardSwitch model={model} search={search} shape="grid" />
          {importable.has(model.name) && model.rights.create ? (
            <Link to="/import/$table" params={{ table: model.name }} className="button-link">
              <ArrowImportRegular aria-hidden />
              <span className="grid-tool-text">{t("import")}</span>
            </Link>
          ) : null}
        </div>
        {isNarrow ? null : <NewRecordLink model={model} />}
      </div>
    </div>
  );
}

function countText(count: number): string {
  return count >= countLimit ? `${formatNumber(countLimit)}+` : formatNumber(count);
}
