import { Button, Caption1, ProgressBar } from "@fluentui/react-components";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { invalidateEverything } from "../../api/records.ts";
import { offerUndo } from "../../pages/qualify/undoQualify.ts";
import { Pane } from "../../ui/Pane.tsx";
import { isAllowed } from "../verbs/runVerb.ts";
import { bulkRun, isQualify, type RowOutcome } from "./bulkRun.ts";
import "./bulkPane.css";

interface BulkPaneProps {
  readonly model: TableModel;
  readonly verb: VerbModel;
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

/** Runs a verb on the ticked rows: what will happen, then how far it is, then what became of each. */
export function BulkPane({ model, verb, rows: tickedRows, onClose }: BulkPaneProps) {
  const { t } = useTranslation("grid");
  const { undoDays } = useAppModel().organization;
  // The list behind the pane refreshes while the verb runs; the pane keeps to what was ticked.
  const [rows] = useState(tickedRows);
  const [phase, setPhase] = useState<"ready" | "running" | "ended">("ready");
  const [outcomes, setOutcomes] = useState<readonly RowOutcome[]>([]);
  const [stop] = useState(() => new AbortController());
  const allowed = rows.filter((row) => isAllowed(verb, row));

  const idOf = (row: Row) => String(row[model.primaryId]);
  const hasEnded = new Set(outcomes.flatMap(({ id, outcome }) => (isFinal[outcome] ? id : [])));
  const left = allowed.map(idOf).filter((id) => !hasEnded.has(id));

  const start = async () => {
    const done: string[] = [];
    setPhase("running");
    setOutcomes((known) => known.filter(({ id }) => !left.includes(id)));
    await bulkRun({
      model,
      verb,
      ids: left,
      signal: stop.signal,
      onOutcomes: (more) => {
        done.push(...more.filter(({ outcome }) => outcome === "done").map(({ id }) => id));
        setOutcomes((known) => [...known, ...more]);
      },
    });
    if (stop.signal.aborted) offer(done);
    setPhase("ended");
    await invalidateEverything();
  };
  // A message beside the pane is out of reach as long as the pane is open.
  const offer = (done: readonly string[]) => {
    if (isQualify(verb) && undoDays > 0) offerUndo(done);
  };
  const close = () => {
    if (phase === "ended") offer(outcomes.filter(({ outcome }) => outcome === "done").map(({ id }) => id));
    stop.abort();
    onClose();
  };

  return (
    <Pane
      title={verb.label}
      onClose={close}
      footer={
        phase === "ready" ? (
          <Button appearance="primary" disabled={allowed.length === 0} onClick={() => void start()}>
            {t("bulk.start", { verb: verb.label, count: allowed.length })}
          </Button>
        ) : (
          <>
            {phase === "ended" && left.length > 0 ? (
              <Button appearance="primary" onClick={() => void start()}>
                {t("bulk.again", { count: left.length })}
              </Button>
            ) : null}
            <Button onClick={close}>{t(phase === "ended" ? "common:close" : "bulk.stop")}</Button>
          </>
        )
      }
    >
      <div className="bulk-pane">
        {phase === "ready" ? (
          <>
            <p>{t("bulk.willRun", { count: allowed.length })}</p>
            {allowed.length < rows.length ? (
              <p>{t("bulk.leftOut", { count: rows.length - allowed.length, reason: verb.refusal })}</p>
            ) : null}
          </>
        ) : (
          <>
            <ProgressBar value={outcomes.length} max={allowed.length} aria-label={t("bulk.progress")} />
            <p aria-live="polite">{t("bulk.soFar", { done: outcomes.length, all: allowed.length })}</p>
            <Summary outcomes={outcomes} />
            <ul className="bulk-outcomes">
              {outcomes.map((outcome) => (
                <Outcome key={outcome.id} model={model} outcome={outcome} row={rowWith(rows, model, outcome.id)} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Pane>
  );
}

/** What trying again would not change. */
const isFinal: Readonly<Record<RowOutcome["outcome"], boolean>> = {
  done: true,
  doubtful: true,
  refused: false,
  error: false,
};

const kinds = ["done", "doubtful", "refused", "error"] as const;

function Summary({ outcomes }: { readonly outcomes: readonly RowOutcome[] }) {
  const { t } = useTranslation("grid");
  const counts = kinds.map((kind) => [kind, outcomes.filter(({ outcome }) => outcome === kind).length] as const);
  return (
    <ul className="bulk-summary">
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <li key={kind} data-outcome={kind}>
            {t(`bulk.count.${kind}`, { count })}
          </li>
        ))}
    </ul>
  );
}

interface OutcomeProps {
  readonly model: TableModel;
  readonly outcome: RowOutcome;
  readonly row: Row | undefined;
}

function Outcome({ model, outcome: { id, outcome, message, opportunityId }, row }: OutcomeProps) {
  const { t } = useTranslation("grid");
  const name = model.primaryName === null ? "" : String(row?.[model.primaryName] ?? "");
  const opened = opportunityId === undefined ? { table: model.name, id } : { table: "opportunity", id: opportunityId };
  return (
    <li data-outcome={outcome}>
      <Link to="/t/$table/$id" params={opened}>
        {name === "" ? t("unnamed") : name}
      </Link>
      <span className="bulk-outcome">{t(`bulk.outcome.${outcome}`)}</span>
      {message === "" ? null : <Caption1>{message}</Caption1>}
    </li>
  );
}

function rowWith(rows: readonly Row[], model: TableModel, id: string): Row | undefined {
  return rows.find((row) => row[model.primaryId] === id);
}
