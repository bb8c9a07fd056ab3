import { useTranslation } from "react-i18next";
import type { CSSProperties } from "react";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { gridTemplate } from "./gridColumns.ts";
import "../../ui/skeleton.css";
import "./grid.css";

const rows = 14;

/** The shape of a list while its first page is on the way. */
export function GridSkeleton({ columns }: { readonly columns: readonly ColumnModel[] }) {
  const { t } = useTranslation();
  const template = { "--grid-columns": gridTemplate(columns, {}) };
  return (
    <output
      className="grid grid-skeleton"
      aria-label={t("loading")}
      style={template as CSSProperties} // custom properties are not in React's type
    >
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="grid-row">
          <span />
          {columns.map(({ name }) => (
            <span key={name} className="grid-cell">
              <span className="skeleton" />
            </span>
          ))}
        </span>
      ))}
    </output>
  );
}
