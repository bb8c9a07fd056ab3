import { Button } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { RecordLink } from "../../record/RecordLink.tsx";
import { columnText } from "../../record/columnText.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { formatDate } from "../../ui/formats.ts";
import { nameIn } from "../merge/nameIn.ts";
import type { DuplicatePair } from "./duplicatePairs.ts";
import { PairReasons } from "./PairReasons.tsx";
import { shownColumns } from "./duplicatesQuery.ts";
import { usePairVerbs } from "./usePairVerbs.ts";
import "../../ui/buttonLink.css";

interface PairCardProps {
  readonly model: TableModel;
  readonly pair: DuplicatePair;
  readonly onLater: () => void;
}

/** Two records side by side, what makes them alike, and what can be done about it. */
export function PairCard({ model, pair, onLater }: PairCardProps) {
  const { t } = useTranslation("duplicates");
  const verbs = usePairVerbs(model, pair);
  const [first, second] = pair.ids;
  const names = pair.records.map((row) => nameIn(model, row) || t("merge.unnamed"));
  const label = t("pair", { first: names[0], second: names[1] });
  return (
    <section className="pair" aria-label={label}>
      <div className="pair-records">
        {pair.records.map((row, at) => (
          <PairRecord key={pair.ids[at]} model={model} row={row} other={pair.records[1 - at] ?? row} />
        ))}
      </div>
      {pair.rules.length > 0 ? <p className="pair-rules">{pair.rules.join(" · ")}</p> : null}
      <PairReasons model={model} pair={pair} label={label} />
      <div className="pair-verbs">
        <Link
          to="/merge/$table"
          params={{ table: model.name }}
          search={{ first, second }}
          className="button-link"
          aria-label={t("compareOf", { pair: label })}
        >
          {t("compare")}
        </Link>
        {model.rights.write ? (
          <>
            <ActionButton busy={verbs.isMerging} onClick={verbs.merge}>
              {t("merge.submit")}
            </ActionButton>
            <ActionButton appearance="subtle" busy={verbs.isMarking} onClick={verbs.markAsTwo}>
              {t("notDuplicate")}
            </ActionButton>
          </>
        ) : null}
        <Button appearance="subtle" onClick={onLater}>
          {t("later")}
        </Button>
      </div>
    </section>
  );
}

interface PairRecordProps {
  readonly model: TableModel;
  readonly row: Row;
  readonly other: Row;
}

function PairRecord({ model, row, other }: PairRecordProps) {
  const { t } = useTranslation("duplicates");
  const columns = shownColumns(model).filter(({ name }) => name !== model.primaryName);
  const isShown = (column: ColumnModel) => columnText(column, row) !== "" || columnText(column, other) !== "";
  const isEqual = (column: ColumnModel) =>
    columnText(column, row).toLowerCase() === columnText(column, other).toLowerCase();
  return (
    <div className="pair-record">
      <RecordLink table={model.name} id={String(row[model.primaryId])} className="pair-name">
        {nameIn(model, row) || t("merge.unnamed")}
      </RecordLink>
      <dl>
        {columns.filter(isShown).map((column) => (
          <div key={column.name} data-equal={isEqual(column) || undefined}>
            <dt>{column.label}</dt>
            <dd>{columnText(column, row) || "–"}</dd>
          </div>
        ))}
        <div>
          <dt>{t("createdOn")}</dt>
          <dd>{formatDate(String(row.createdon ?? ""))}</dd>
        </div>
      </dl>
    </div>
  );
}
