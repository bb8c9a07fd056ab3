import { ToggleButton } from "@fluentui/react-components";
import { BranchForkRegular } from "@fluentui/react-icons/svg/branch-fork";
import { TextBulletListRegular } from "@fluentui/react-icons/svg/text-bullet-list";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { narrow, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { LineageActs } from "./LineageActs.tsx";
import { LineageDrawing } from "./LineageDrawing.tsx";
import { LineageList } from "./LineageList.tsx";
import { lineageQuery } from "./lineageQuery.ts";
import "./lineage.css";

interface LineageTabProps {
  readonly table: string;
  readonly id: string;
}

/** The records a deal went through, from the lead to the invoice: as a drawing, or as a table of the same. */
export function LineageTab({ table, id }: LineageTabProps) {
  const { t } = useTranslation("lineage");
  const heading = useId();
  const isNarrow = useMediaQuery(narrow);
  const [chosen, setChosen] = useState<"drawing" | "list" | null>(null);
  const { data: lineage, error } = useQuery(lineageQuery(useTableModel(table), id));
  const shown = chosen ?? (isNarrow ? "list" : "drawing");

  return (
    <section className="lineage" aria-labelledby={heading}>
      <div className="lineage-head">
        <div>
          <h2 id={heading}>{t("title")}</h2>
          <p>{t("explanation")}</p>
        </div>
        <fieldset className="lineage-switch">
          <legend className="visually-hidden">{t("showAs")}</legend>
          <ToggleButton
            size="small"
            icon={<BranchForkRegular />}
            checked={shown === "drawing"}
            onClick={() => setChosen("drawing")}
          >
            {t("drawing")}
          </ToggleButton>
          <ToggleButton
            size="small"
            icon={<TextBulletListRegular />}
            checked={shown === "list"}
            onClick={() => setChosen("list")}
          >
            {t("list")}
          </ToggleButton>
        </fieldset>
      </div>
      <ErrorNote error={error} />
      {lineage || error ? null : <SkeletonLines lines={5} />}
      {lineage && lineage.nodes.length < 2 ? <EmptyState title={t("aloneTitle")}>{t("aloneText")}</EmptyState> : null}
      {lineage && lineage.nodes.length > 1 ? (
        shown === "drawing" ? (
          <LineageDrawing lineage={lineage} />
        ) : (
          <LineageList lineage={lineage} />
        )
      ) : null}
      {lineage && lineage.acts.length > 0 ? <LineageActs acts={lineage.acts} /> : null}
    </section>
  );
}
