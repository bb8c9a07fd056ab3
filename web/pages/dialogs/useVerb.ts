import { useMutation } from "@tanstack/react-query";
import { api, type Row } from "../../api/client.ts";
import { useTableModel } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";
import type { RecordReference } from "../../record/useRecordOpener.ts";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import type { VerbRequest } from "./verbRequests.ts";

/** Runs a verb; afterwards the record, and the list of what it made, are read again. */
export function useVerb<Asked = void>(
  { table, record, onDone, onClose }: Pick<VerbDialogProps, "table" | "record" | "onDone" | "onClose">,
  run: (id: string, asked: Asked) => Promise<RecordReference | void>,
) {
  const { primaryId } = useTableModel(table);
  const id = String(record[primaryId]);
  return useMutation({
    mutationFn: (asked: Asked) => run(id, asked),
    onSuccess: (made) => {
      void invalidateRecord(table, id);
      if (made) void invalidateRecord(made.table);
      onClose();
      onDone(made ?? undefined);
    },
    // Part of it may be done, such as a state changed before its note was refused.
    onError: () => invalidateRecord(table, id),
  });
}

/** Sends an action and answers with the record it makes, when it makes one. */
export async function send({ path, body, makes }: VerbRequest): Promise<RecordReference | undefined> {
  const answer = await api.post<Row | undefined>(path, body);
  return makes && answer ? { table: makes.table, id: String(answer[makes.primaryId]) } : undefined;
}
