import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Held } from "../../ui/Held.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { UnsavedChanges } from "../page/UnsavedChanges.tsx";
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

/** A few columns of a record beside the page; Enter in a field saves, and what was typed is not closed over unasked. */
export function FormPane({ title, form, columns, busy, onSave, onClose, children }: FormPaneProps) {
  const { t } = useTranslation();
  const formId = useId();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (form.isDirty ? setLeaving(true) : onClose());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A pane opened from a form is in it for React, though not in the page.
    event.stopPropagation();
    if (!busy) onSave();
  };
  return (
    <Pane
      title={title}
      onClose={leave}
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
        <Held className="quick-form" isHeld={busy}>
          {columns.map((column) => (
            <FormField key={column.name} form={form} column={column} canCreate={false} />
          ))}
        </Held>
        {/* Enter in a field presses it; the visible button stands outside of the form, in the pane's foot. */}
        <button type="submit" hidden>
          {t("save")}
        </button>
      </form>
      {children}
      <UnsavedChanges isDirty={form.isDirty && !busy} />
      {isLeaving ? (
        <ConfirmDialog
          title={t("record:unsaved.titleHere")}
          confirmLabel={t("record:unsaved.discard")}
          cancelLabel={t("record:unsaved.stay")}
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        >
          {t("record:unsaved.bodyHere")}
        </ConfirmDialog>
      ) : null}
    </Pane>
  );
}

function submitForm(id: string): void {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
