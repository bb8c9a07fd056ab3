/** What the import says while it runs: one JSON object a line. */
export type ImportEvent =
  | { readonly event: "columns"; readonly mapped: readonly MappedColumn[]; readonly unmapped: readonly string[] }
  | ({ readonly event: "progress" } & ImportProgress)
  | ({ readonly event: "error" } & ImportError)
  | ({ readonly event: "done" } & ImportOutcome)
  /** It broke off; what was written until then stays. */
  | { readonly event: "failed"; readonly error: { readonly code: string; readonly message: string } };

export interface MappedColumn {
  readonly header: string;
  readonly column: string;
  readonly label: string;
}

export interface ImportProgress {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
  /** Null while the server does not know how long the file is. */
  readonly total: number | null;
}

export interface ImportError {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly seconds: number;
  /** By which it can be taken back; null after a dry run. */
  readonly importId: string | null;
}

/** Everything known so far about one run over the file, dry or real. */
export interface ImportReport {
  readonly mapped: readonly MappedColumn[];
  readonly unmapped: readonly string[];
  readonly progress: ImportProgress | null;
  /** Lines of the file, once they have been counted by a dry run. */
  readonly lines: number | null;
  readonly errors: readonly ImportError[];
  readonly outcome: ImportOutcome | null;
}

export const emptyReport: ImportReport = {
  mapped: [],
  unmapped: [],
  progress: null,
  lines: null,
  errors: [],
  outcome: null,
};

export function withEvents(report: ImportReport, events: readonly ImportEvent[]): ImportReport {
  const errors = events.filter((event) => event.event === "error");
  const start = errors.length > 0 ? { ...report, errors: [...report.errors, ...errors] } : report;
  return events.reduce(withEvent, start);
}

function withEvent(report: ImportReport, event: ImportEvent): ImportReport {
  switch (event.event) {
    case "columns":
      return { ...report, mapped: event.mapped, unmapped: event.unmapped };
    case "progress":
      return { ...report, progress: event };
    case "failed":
    case "error":
      // Errors are added by `withEvents`, all of a chunk at once: a file of a million lines can have as many.
      return report;
    case "done":
      return { ...report, outcome: event };
    default:
      return event satisfies never;
  }
}
