import { useTableModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { invalidateEverything } from "../../api/records.ts";
import { useRecordOpener } from "../../record/useRecordOpener.ts";
import { VerbDialog } from "../dialogs/VerbDialog.tsx";
import type { VerbAsked } from "./useOpenVerbs.tsx";

/** Does with the open record what the palette was asked to. */
export function OpenRecordVerb({ verb, table, id, onClose }: VerbAsked & { readonly onClose: () => void }) {
  useTableModel(table);
  const { data: record } = useRecord(table, id);
  const open = useRecordOpener();
  if (record === undefined) return null;
  return (
    <VerbDialog
      verb={verb}
      table={table}
      record={record}
      onDone={(made) => {
        void invalidateEverything();
        if (made !== undefined) open(made);
      }}
      onClose={onClose}
    />
  );
}
