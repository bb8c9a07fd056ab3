import { BoardRegular } from "@fluentui/react-icons/svg/board";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { GridSearch } from "../../record/grid/gridQuery.ts";
import { hasBoard } from "./lanes.ts";
import "./gridBoardSwitch.css";

interface GridBoardSwitchProps {
  readonly model: TableModel;
  readonly search: GridSearch;
  /** The one on show. */
  readonly shape: "grid" | "board";
}

/** Shows the same records as a list or as a board; nothing on a table that has no board. */
export function GridBoardSwitch({ model, search, shape }: GridBoardSwitchProps) {
  const { t } = useTranslation("board");
  if (!hasBoard(model)) return null;
  const { view, q, sort, filter } = search;
  const same = { params: { table: model.name }, search: { view, q, sort, filter } };
  return (
    <nav className="grid-board-switch" aria-label={t("shape")}>
      <Link to="/t/$table" {...same} title={t("grid")} aria-current={shape === "grid" ? "page" : undefined}>
        <TableRegular aria-hidden />
        <span className="visually-hidden">{t("grid")}</span>
      </Link>
      <Link to="/board/$table" {...same} title={t("board")} aria-current={shape === "board" ? "page" : undefined}>
        <BoardRegular aria-hidden />
        <span className="visually-hidden">{t("board")}</span>
      </Link>
    </nav>
  );
}
