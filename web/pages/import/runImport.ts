import { ApiError } from "../../api/apiError.ts";
import { currentLanguage, i18n } from "../../i18n/i18n.ts";
import type { ImportEvent } from "./importEvents.ts";

interface ImportRun {
  /** Entity set the rows go to. */
  readonly entitySet: string;
  readonly file: File;
  /** Reads and checks every line, and writes nothing. */
  readonly isDry: boolean;
  readonly signal: AbortSignal;
  /** Called with all the events of a chunk at once. */
  readonly onEvents: (events: readonly ImportEvent[]) => void;
}

/**
 * Sends a file to the import and hands on what the server says while it reads.
 * @throws ApiError when the file is refused, or when the answer ends before the import does.
 */
export async function runImport({ entitySet, file, isDry, signal, onEvents }: ImportRun): Promise<void> {
  const response = await fetch(`/api/import/${entitySet}?dryRun=${isDry}&name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "text/csv", "Accept-Language": currentLanguage() },
    body: file,
    signal,
  });
  if (!response.ok || response.body === null) throw await errorOf(response);
  let isDone = false;
  for await (const events of linesOf(response.body)) {
    const failed = events.find((event) => event.event === "failed");
    if (failed) throw new ApiError(500, failed.error);
    isDone ||= events.some(({ event }) => event === "done");
    onEvents(events);
  }
  if (!isDone) throw new ApiError(0, { code: "importCut", message: i18n.t("import:cut") });
}

/** The JSON objects of a stream, one a line, as many at a time as have arrived. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportEvent[]> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    const events = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as ImportEvent);
    if (events.length > 0) yield events;
    if (done) return;
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  try {
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    return new ApiError(response.status, error);
  } catch {
    return new ApiError(response.status, { message: i18n.t("common:error.status", { status: response.status }) });
  }
}
