import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useNavigate, useRouter, useCanGoBack } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { invalidateEverything, invalidateRecord } from "../../api/records.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toasts.ts";
import { medium, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import { useRecordForm } from "../form/useRecordForm.ts";
import { isEditable } from "../stateTone.ts";
import { runVerb, type Made } from "../verbs/runVerb.ts";
import { CommandBar } from "./CommandBar.tsx";
import { RecordHeader } from "./RecordHeader.tsx";
import { RecordTabs } from "./RecordTabs.tsx";
import { UnsavedChanges } from "./UnsavedChanges.tsx";
import { useSave } from "./useSave.ts";

const ProcessBar = lazy(() => import("../process/ProcessBar.tsx").then((bar) => ({ default: bar.ProcessBar })));
const VerbDialog = lazy(() =>
  import("../../pages/dialogs/VerbDialog.tsx").then((dialog) => ({ default: dialog.VerbDialog })),
);
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
  const [verb, setVerb] = useState<VerbModel | null>(null);
  const [busyVerb, setBusyVerb] = useState<string | null>(null);
  const [isDeleting, setDeleting] = useState(false);

  const canChange = isWhole && model.rights.write && isEditable(model.name, record);
  const leave = () =>
    canGoBack ? router.history.back() : void navigate({ to: "/t/$table", params: { table: model.name } });
  const saveAndClose = async () => {
    if (await saving.save()) leave();
  };
  useShortcut("ctrl+s", () => void saving.save(), canChange);
  useShortcut("e", focusFirstField, canChange);
  const qualify = model.verbs.find(({ name }) => name === "qualify");
  useShortcut("q", () => qualify && setVerb(qualify), qualify !== undefined && canChange && !form.isDirty);

  const afterVerb = async (run: VerbModel, made: Made | undefined) => {
    setVerb(null);
    await invalidateEverything();
    if (made === undefined) return toast({ intent: "success", text: t("verbDone", { verb: run.label }) });
    await navigate({ to: "/t/$table/$id", params: { table: made.table, id: made.id } });
  };
  const run = async (chosen: VerbModel) => {
    if (chosen.dialog !== undefined) return setVerb(chosen);
    setBusyVerb(chosen.name);
    try {
      await afterVerb(chosen, await runVerb(chosen, model, id));
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    } finally {
      setBusyVerb(null);
    }
  };
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
        busyVerb={busyVerb}
        onSave={() => void saving.save()}
        onSaveAndClose={() => void saveAndClose()}
        onRun={(chosen) => void run(chosen)}
        onDelete={() => setDeleting(true)}
      />
      <RecordHeader model={model} record={record} isDirty={form.isDirty} />
      {form.formError === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{form.formError}</MessageBarBody>
        </MessageBar>
      )}
      {model.process.length > 0 ? (
        <ErrorBoundary>
          <Suspense fallback={<div className="process-waiting" />}>
            <ProcessBar table={model.name} id={id} record={record} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      <RecordTabs form={form} id={id} tab={tab} isReadOnly={isWhole && !canChange} isNarrow={isNarrow} />
      <UnsavedChanges isDirty={form.isDirty && !isDeleting} />
      <OverlayBoundary onFail={() => setVerb(null)}>
        {verb === null ? null : (
          <VerbDialog
            verb={verb}
            table={model.name}
            record={record}
            onDone={(made) => void afterVerb(verb, made)}
            onClose={() => setVerb(null)}
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
