import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { columnOf } from "../../api/model.ts";

interface LineHeadsProps {
  readonly lineModel: TableModel;
  readonly figures: readonly ColumnModel[];
  /** Headings behind the figures. */
  readonly children?: ReactNode;
}

/** The headings of the lines of a document, to type into or to read. */
export function LineHeads({ lineModel, figures, children }: LineHeadsProps) {
  const { t } = useTranslation("lines");
  return (
    <thead>
      <tr>
        <th scope="col" className="line-place">
          <span className="visually-hidden">{t("place")}</span>
        </th>
        <th scope="col">{t("product")}</th>
        <th scope="col">{columnOf(lineModel, "description")?.label}</th>
        {figures.map(({ name, label }) => (
          <th key={name} scope="col" data-column={name} className="line-figure">
            {label}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
