import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { useRecord } from "../../api/records.ts";
import { valueIn } from "../../record/fieldValue.ts";
import { likeRecordsQuery, tellingValues } from "../alike/likeRecordsQuery.ts";
import "../qualify/candidate.css";
import type { DuplicatePair } from "./duplicatePairs.ts";

interface PairReasonsProps {
  readonly model: TableModel;
  readonly pair: DuplicatePair;
  /** What the two are called together. */
  readonly label: string;
}

/** Why two records are taken for one, asked for when somebody wants to know. */
export function PairReasons({ model, pair, label }: PairReasonsProps) {
  const { t } = useTranslation("duplicates");
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="pair-why">
      <Button
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t("whyOf", { pair: label })}
        onClick={() => setOpen(!isOpen)}
      >
        {t("why")}
      </Button>
      <div id={id} aria-live="polite">
        {isOpen ? <Reasons model={model} pair={pair} /> : null}
      </div>
    </div>
  );
}

function Reasons({ model, pair }: Omit<PairReasonsProps, "label">) {
  const { t } = useTranslation("duplicates");
  const [first, second] = pair.ids;
  const record = useRecord(model.name, first);
  // What a list has shown of it is not all that tells it from another.
  const read = record.isPlaceholderData ? undefined : record.data;
  const values =
    read && Object.fromEntries(model.columns.map((column) => [column.name, valueIn(read, column) ?? null]));
  const like = useQuery(likeRecordsQuery(model.name, values === undefined ? null : tellingValues(model, values)));
  const error = record.error ?? like.error;
  if (error) return <p className="pair-rules">{messageOf(error)}</p>;
  if (like.data === undefined) return <p className="pair-rules">{t("common:loading")}</p>;
  const evidence = like.data.Candidates.find((candidate) => candidate.id === second)?.evidence ?? [];
  if (evidence.length === 0) return <p className="pair-rules">{t("whyRule")}</p>;
  return (
    <ul>
      {evidence.map((reason) => (
        <li key={reason} className="candidate-evidence">
          <CheckmarkRegular aria-hidden />
          {reason}
        </li>
      ))}
    </ul>
  );
}
