import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useId, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { useAppModel, useTableModel } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { toast } from "../../ui/toasts.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import type { FieldValues, LookupValue } from "../fieldValue.ts";
import { createRecord } from "./createRecord.ts";
import { FormField } from "./FormField.tsx";
import { newRecordDefaults, quickCreateColumns } from "./newRecord.ts";
import { isRequired, useRecordForm } from "./useRecordForm.ts";

interface QuickCreatePaneProps {
  readonly table: string;
  /** What was typed where the record was missing. */
  readonly name?: string;
  readonly preset?: FieldValues;
  readonly onClose: () => void;
  readonly onCreated?: (record: LookupValue) => void;
  /** Opens the new record; offered in the toast. */
  readonly onOpen?: (id: string) => void;
}

/** A new record with its few most important fields, made without leaving the page. */
export function QuickCreatePane({ table, name = "", preset = {}, onClose, onCreated, onOpen }: QuickCreatePaneProps) {
  const { t } = useTranslation("record");
  const app = useAppModel();
  const model = useTableModel(table);
  const formId = useId();
  const columns = quickCreateColumns(model);
  const start = { ...newRecordDefaults(model, columns, app), ...named(model, columns, name), ...preset };
  const form = useRecordForm(model, {}, true, start);

  const creation = useMutation({
    mutationFn: () => createRecord(model, form.changes),
    onSuccess: (record) => {
      const action = onOpen === undefined ? undefined : { label: t("common:open"), run: () => onOpen(record.id) };
      toast({
        intent: "success",
        text: t("created", { label: model.label, name: record.name, context: nounContext(table) }),
        action,
      });
      onCreated?.(record);
      onClose();
    },
    onError: form.refuse,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A pane opened from a form is in it for React, though not in the page.
    event.stopPropagation();
    if (!creation.isPending && form.check(columns, t("missing"))) creation.mutate();
  };

  return (
    <Pane
      title={t("newRecord", { label: model.label.toLowerCase(), context: nounContext(table) })}
      onClose={onClose}
      footer={
        <ActionButton appearance="primary" busy={creation.isPending} onClick={() => submitForm(formId)}>
          {t("common:save")}
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
          {t("common:save")}
        </button>
      </form>
    </Pane>
  );
}

function submitForm(id: string): void {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

/** Puts the typed name where it belongs: the name column, or the last required text when the name is put together. */
function named(model: TableModel, columns: readonly ColumnModel[], name: string): FieldValues {
  const texts = columns.filter(({ kind }) => kind === "text");
  const column = texts.find((text) => text.name === model.primaryName) ?? texts.findLast(isRequired);
  return name === "" || column === undefined ? {} : { [column.name]: name };
}
