import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTable } from "../../api/model.ts";
import type { LookupValue } from "../../record/fieldValue.ts";
import { LookupInput } from "../../record/form/LookupInput.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Field } from "../../ui/Field.tsx";
import { lookupTo } from "./lookupTo.ts";

interface RecordAdderProps {
  readonly label: string;
  readonly table: string;
  readonly onAdd: (id: string) => Promise<void>;
}

/** Finds a record by its name and adds it at once; the box is empty again for the next one. */
export function RecordAdder({ label, table, onAdd }: RecordAdderProps) {
  const summary = useTable(table);
  const [chosen, setChosen] = useState<LookupValue | null>(null);
  const add = useMutation({
    mutationFn: ({ id }: LookupValue) => onAdd(id),
    onSettled: () => setChosen(null),
  });
  const choose = (record: LookupValue | null) => {
    setChosen(record);
    if (record !== null) add.mutate(record);
  };
  if (summary === undefined) return null;
  return (
    <div className="settings-adder">
      <Field label={label}>
        <LookupInput column={lookupTo(summary)} value={chosen} onChange={choose} canCreate={false} />
      </Field>
      <ErrorNote error={add.error} />
    </div>
  );
}
