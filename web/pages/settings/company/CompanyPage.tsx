import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Row } from "../../../api/client.ts";
import { useAppModel, useTableModel } from "../../../api/model.ts";
import { FormSections } from "../../../record/form/FormSections.tsx";
import { useRecordForm } from "../../../record/form/useRecordForm.ts";
import { ConflictDialog } from "../../../record/page/ConflictDialog.tsx";
import { UnsavedChanges } from "../../../record/page/UnsavedChanges.tsx";
import { useSave } from "../../../record/page/useSave.ts";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { RecordOr } from "../RecordOr.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { HabitFields } from "./HabitFields.tsx";

/** Who the company is, and how it writes and counts. */
export function CompanyPage() {
  const { t } = useTranslation("settings");
  const { organization } = useAppModel();
  return (
    <>
      <SettingsHead title={t("company.title")}>{t("company.intro")}</SettingsHead>
      <RecordOr table="organization" id={organization.id}>
        {(record) => <CompanyForm id={organization.id} record={record} />}
      </RecordOr>
    </>
  );
}

function CompanyForm({ id, record }: { readonly id: string; readonly record: Row }) {
  const { t } = useTranslation("settings");
  const model = useTableModel("organization");
  const form = useRecordForm(model, record, false);
  const saving = useSave(form, id);
  const sections = model.form?.tabs.flatMap((tab) => tab.sections) ?? [];
  const errors = Object.values(form.errors);
  return (
    <>
      <FormSections form={form} sections={sections} isReadOnly={!model.rights.write} />
      <HabitFields form={form} />
      <div className="settings-save">
        {form.formError === undefined ? null : <ErrorNote error={form.formError} />}
        {errors.length > 0 ? <ErrorNote error={errors.join(" ")} /> : null}
        <div className="settings-actions">
          <ActionButton
            appearance="primary"
            busy={saving.isSaving}
            disabledReason={form.isDirty ? undefined : t("nothingChanged")}
            onClick={() => void saving.save()}
          >
            {t("common:save")}
          </ActionButton>
          {form.isDirty ? <Button onClick={form.reset}>{t("discard")}</Button> : null}
        </div>
      </div>
      <UnsavedChanges isDirty={form.isDirty} />
      {saving.conflict === null ? null : (
        <ConflictDialog
          form={form}
          theirs={saving.conflict}
          onChoose={(changes) => void saving.resolve(changes)}
          onClose={saving.dismissConflict}
        />
      )}
    </>
  );
}
