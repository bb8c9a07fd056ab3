import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { columnsOf, useAppModel, useTableModel } from "../../api/model.ts";
import { canBeAlike } from "../../pages/alike/alikeTables.ts";
import { toast } from "../../ui/toasts.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import type { FieldValues, LookupValue } from "../fieldValue.ts";
import { createRecord } from "./createRecord.ts";
import { FormPane } from "./FormPane.tsx";
import { newRecordDefaults, quickCreateColumns } from "./newRecord.ts";
import { isRequired, useRecordForm } from "./useRecordForm.ts";

const LikeRecords = lazy(() =>
  import("../../pages/alike/LikeRecords.tsx").then((part) => ({ default: part.LikeRecords })),
);

interface QuickCreatePaneProps {
  readonly table: string;
  /** What was typed where the record was missing. */
  readonly name?: string;
  readonly preset?: FieldValues;
  /** What is asked for, where it is not the table's own short form. */
  readonly columns?: readonly string[];
  readonly onClose: () => void;
  readonly onCreated?: (record: LookupValue) => void;
  /** Opens the new record; offered in the toast. */
  readonly onOpen?: (id: string) => void;
}

/** A new record with its few most important fields, made without leaving the page. */
export function QuickCreatePane(props: QuickCreatePaneProps) {
  const { table, name = "", preset = {}, onClose, onCreated, onOpen } = props;
  const { t } = useTranslation("record");
  const app = useAppModel();
  const model = useTableModel(table);
  const columns = props.columns === undefined ? quickCreateColumns(model) : columnsOf(model, props.columns);
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
  return (
    <FormPane
      title={t("newRecord", { label: model.label.toLowerCase(), context: nounContext(table) })}
      form={form}
      columns={columns}
      busy={creation.isPending}
      onSave={() => form.check(columns, t("missing")) && creation.mutate()}
      onClose={onClose}
    >
      {canBeAlike(table) ? (
        <Suspense>
          <LikeRecords form={form} />
        </Suspense>
      ) : null}
    </FormPane>
  );
}

/** Puts the typed name where it belongs: the name column, or the last required text when the name is put together. */
function named(model: TableModel, columns: readonly ColumnModel[], name: string): FieldValues {
  const texts = columns.filter(({ kind }) => kind === "text");
  const column = texts.find((text) => text.name === model.primaryName) ?? texts.findLast(isRequired);
  return name === "" || column === undefined ? {} : { [column.name]: name };
}
