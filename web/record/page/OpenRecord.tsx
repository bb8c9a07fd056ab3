import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useNavigate, useRouter, useCanGoBack } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toasts.ts";
import { medium, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import { isMergeable } from "../../pages/merge/isMergeable.ts";
import { useRecordForm } from "../form/useRecordForm.ts";
import { isEditable } from "../stateTone.ts";
import { useVerbs } from "../verbs/useVerbs.ts";
import { useTable } from "../../api/model.ts";
import { CommandBar } from "./CommandBar.tsx";
import { RecordHeader } from "./RecordHeader.tsx";
import { RecordTabs } from "./RecordTabs.tsx";
import { UnsavedChanges } from "./UnsavedChanges.tsx";
import { useSave } from "./useSave.ts";

const ProcessBar = lazy(() => import("../process/ProcessBar.tsx").then((bar) => ({ default: bar.ProcessBar })));
const VerbDialog = lazy(() =>
  import("../../pages/dialogs/VerbDialog.tsx").then((dialog) => ({ default: dialog.VerbDialog })),
);
const MergedBanner = lazy(() => import("./MergedBanner.tsx").then((banner) => ({ default: banner.MergedBanner })));
const ConflictDialog = lazy(() =>
  import("./ConflictDialog.tsx").then((dialog) => ({ default: dialog.ConflictDialog })),
);

interface OpenRecordProps {
  readonly model: TableModel;
  readonly id: string;
  readonly record: Row;
  /** Every column has been read, not only those of the list it was opened from. */
  readonly isWhole: boolean;
  readonly tab: string | undefined;
}

export function OpenRecord({ model, id, record, isWhole, tab }: OpenRecordProps) {
  const { t } = useTranslation("record");
  const navigate = useNavigate();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const isNarrow = useMediaQuery(medium);
  const form = useRecordForm(model, record, false);
  const saving = useSave(form, id);
  const verbs = useVerbs(model, id);
  const [isDeleting, setDeleting] = useState(false);

  // A list says in which state a record is; one that is opened by its address is open for changes when it has been read.
  const isStateKnown = isWhole || typeof record.statecode === "number";
  const canChange = isStateKnown && model.rights.write && isEditable(model.name, record);
  const leave = () =>
    canGoBack ? router.history.back() : void navigate({ to: "/t/$table", params: { table: model.name } });
  const saveAndClose = async () => {
    if (await saving.save()) leave();
  };
  const saveAndNew = async () => {
    if (await saving.save()) void navigate({ to: "/t/$table/new", params: { table: model.name } });
  };
  const merge = () => void navigate({ to: "/merge/$table", params: { table: model.name }, search: { first: id } });
  const mayCustomise = useTable("systemform")?.rights.write === true;
  const customise = () =>
    void navigate({ to: "/settings/$section", params: { section: "forms" }, search: { table: model.name } });
  useShortcut("ctrl+s", () => void saving.save(), canChange);
  useShortcut("e", focusFirstField, canChange);
  const qualify = model.verbs.find(({ name }) => name === "qualify");
  useShortcut("q", () => qualify && void verbs.run(qualify), qualify !== undefined && canChange && !form.isDirty);

  const remove = async () => {
    try {
      await api.delete(`${model.entitySet}(${id})`);
      await invalidateRecord(model.name);
      toast({ intent: "success", text: t("deleted", { label: model.label, context: nounContext(model.name) }) });
      form.reset();
      leave();
    } catch (error) {
      setDeleting(false);
      toast({ intent: "error", text: messageOf(error) });
    }
  };

  return (
    <article className="record" aria-busy={!isWhole}>
      <CommandBar
        model={model}
        record={record}
        canChange={canChange}
        isDirty={form.isDirty}
        isSaving={saving.isSaving}
        busyVerb={verbs.busy}
        onSave={() => void saving.save()}
        onSaveAndClose={() => void saveAndClose()}
        onSaveAndNew={model.rights.create ? () => void saveAndNew() : undefined}
        onMerge={canChange && isMergeable(model) ? merge : undefined}
        onCustomise={mayCustomise && model.form !== null ? customise : undefined}
        onRun={(verb) => void verbs.run(verb)}
        onDelete={() => setDeleting(true)}
      />
      <RecordHeader model={model} record={record} isDirty={form.isDirty} />
      {record.merged === true ? (
        <Suspense fallback={null}>
          <MergedBanner model={model} id={id} record={record} />
        </Suspense>
      ) : null}
      {form.formError === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{form.formError}</MessageBarBody>
        </MessageBar>
      )}
      {model.process.length > 0 ? (
        <ErrorBoundary>
          <Suspense fallback={<div className="process-waiting" aria-busy />}>
            <ProcessBar table={model.name} id={id} record={record} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      <RecordTabs form={form} id={id} tab={tab} isReadOnly={isStateKnown && !canChange} isNarrow={isNarrow} />
      <UnsavedChanges isDirty={form.isDirty && !isDeleting} />
      <OverlayBoundary onFail={verbs.cancel}>
        {verbs.asking === null ? null : (
          <VerbDialog
            verb={verbs.asking}
            table={model.name}
            record={record}
            onDone={(made) => void verbs.done(made)}
            onClose={verbs.cancel}
          />
        )}
        {saving.conflict === null ? null : (
          <ConflictDialog
            form={form}
            theirs={saving.conflict}
            onChoose={(changes) => void saving.resolve(changes)}
            onClose={saving.dismissConflict}
          />
        )}
      </OverlayBoundary>
      {isDeleting ? (
        <ConfirmDialog
          title={t("delete.title", { label: model.label.toLowerCase(), context: nounContext(model.name) })}
          confirmLabel={t("delete.confirm")}
          danger
          onConfirm={() => void remove()}
          onClose={() => setDeleting(false)}
        >
          {t("delete.body")}
        </ConfirmDialog>
      ) : null}
    </article>
  );
}

function focusFirstField(): void {
  document.querySelector<HTMLElement>(".form-section :is(input, select, textarea):not([readonly])")?.focus();
}
