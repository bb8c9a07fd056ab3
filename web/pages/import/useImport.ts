import { useRef, useState } from "react";
import { ApiError } from "../../api/apiError.ts";
import { invalidateRecord } from "../../api/records.ts";
import { i18n } from "../../i18n/i18n.ts";
import { emptyReport, withEvents, type ImportOutcome, type ImportReport } from "./importEvents.ts";
import { runImport } from "./runImport.ts";

/** Where an import stands: nothing chosen, being checked, checked, being written, written. */
export type ImportStep = "choose" | "checking" | "checked" | "importing" | "done";

export interface ImportState {
  readonly step: ImportStep;
  readonly file: File | null;
  readonly report: ImportReport;
  readonly error: Error | null;
  /** Stopped by the user; what was written until then stays. */
  readonly isCanceled: boolean;
}

const nothing: ImportState = { step: "choose", file: null, report: emptyReport, error: null, isCanceled: false };

/** Checks a file first and writes it after; one run at a time, and each can be canceled. */
export function useImport(table: string, entitySet: string) {
  const [state, setState] = useState(nothing);
  const running = useRef<AbortController | null>(null);

  const run = async (file: File, isDry: boolean, lines: number | null) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const isCurrent = () => running.current === controller;
    setState({ ...nothing, file, step: isDry ? "checking" : "importing", report: { ...emptyReport, lines } });
    const finish = (end: Partial<ImportState>) => isCurrent() && setState((state) => ({ ...state, ...end }));
    try {
      await runImport({
        entitySet,
        file,
        isDry,
        signal: controller.signal,
        onEvents: (events) => {
          if (isCurrent()) setState((state) => ({ ...state, report: withEvents(state.report, events) }));
        },
      });
      finish({ step: isDry ? "checked" : "done" });
    } catch (error) {
      if (controller.signal.aborted) return finish(isDry ? nothing : { step: "done", isCanceled: true });
      finish({ step: isDry ? "choose" : "done", error: errorFor(error) });
    } finally {
      if (!isDry) await invalidateRecord(table);
    }
  };

  return {
    ...state,
    check: (file: File) => void run(file, true, null),
    write: () => state.file && void run(state.file, false, linesIn(state.report.outcome)),
    cancel: () => running.current?.abort(),
    startAgain: () => {
      running.current?.abort();
      running.current = null;
      setState(nothing);
    },
  };
}

function linesIn(outcome: ImportOutcome | null): number | null {
  return outcome && outcome.created + outcome.updated + outcome.unchanged + outcome.failed;
}

function errorFor(error: unknown): Error {
  // The browser's own words for a lost connection help nobody.
  if (error instanceof TypeError) return new ApiError(0, { message: i18n.t("common:error.unreachable") });
  return error instanceof Error ? error : new Error(String(error));
}
