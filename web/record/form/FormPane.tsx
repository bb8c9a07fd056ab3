import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useId, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { FormField } from "./FormField.tsx";
import type { RecordForm } from "./useRecordForm.ts";

interface FormPaneProps {
  readonly title: string;
  readonly form: RecordForm;
  readonly columns: readonly ColumnModel[];
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Below the fields. */
  readonly children?: ReactNode;
}

/** A few columns of a record beside the page; Enter in a field saves. */
export function FormPane({ title, form, columns, busy, onSave, onClose, children }: FormPaneProps) {
  const { t } = useTranslation();
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A pane opened from a form is in it for React, though not in the page.
    event.stopPropagation();
    if (!busy) onSave();
  };
  return (
    <Pane
      title={title}
      onClose={onClose}
      footer={
        <ActionButton appearance="primary" busy={busy} onClick={() => submitForm(formId)}>
          {t("save")}
        </ActionButton>
      }
    >
      <form id={formId} className="quick-form" noValidate onSubmit={submit}>
        {form.formError === undefined ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{form.formError}</MessageBarBody>
          </MessageBar>
        )}
        {columns.map((column) => (
          <FormField key={column.name} form={form} column={column} canCreate={false} />
        ))}
        {/* Enter in a field presses it; the visible button stands outside of the form, in the pane's foot. */}
        <button type="submit" hidden>
          {t("save")}
        </button>
      </form>
      {children}
    </Pane>
  );
}

function submitForm(id: string): void {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
