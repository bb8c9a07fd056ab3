import type { Row } from "../../api/client.ts";
import { columnsOf, useTableModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { FormPane } from "../../record/form/FormPane.tsx";
import { useRecordForm } from "../../record/form/useRecordForm.ts";
import { ConflictDialog } from "../../record/page/ConflictDialog.tsx";
import { useSave } from "../../record/page/useSave.ts";
import { PageError } from "../../ui/PageError.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";

interface EditPaneProps {
  readonly title: string;
  readonly table: string;
  readonly id: string;
  readonly columns: readonly string[];
  readonly onClose: () => void;
}

/** A few columns of a record, changed without leaving the page. */
export function EditPane(props: EditPaneProps) {
  const { data, isPlaceholderData, error, refetch } = useRecord(props.table, props.id);
  if (data !== undefined && !isPlaceholderData) return <EditForm {...props} record={data} />;
  return (
    <Pane title={props.title} onClose={props.onClose}>
      {error ? <PageError error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={6} />}
    </Pane>
  );
}

function EditForm({ title, table, id, columns, record, onClose }: EditPaneProps & { readonly record: Row }) {
  const model = useTableModel(table);
  const form = useRecordForm(model, record, false);
  const { isSaving, conflict, save, resolve, dismissConflict } = useSave(form, id);
  const closeOnce = async (storing: Promise<boolean>) => {
    if (await storing) onClose();
  };
  return (
    <FormPane
      title={title}
      form={form}
      columns={columnsOf(model, columns)}
      busy={isSaving}
      onSave={() => void closeOnce(save())}
      onClose={onClose}
    >
      {conflict === null ? null : (
        <ConflictDialog
          form={form}
          theirs={conflict}
          onChoose={(changes) => void closeOnce(resolve(changes))}
          onClose={dismissConflict}
        />
      )}
    </FormPane>
  );
}
