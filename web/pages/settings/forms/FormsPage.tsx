import { Select } from "@fluentui/react-components";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../../api/model.ts";
import { Field } from "../../../ui/Field.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { FormEditor } from "./FormEditor.tsx";
import { shippedFormsQuery } from "./formsQueries.ts";
import "./forms.css";

/** What the form of a table shows, and in which order. The address names the table. */
export function FormsPage() {
  const { t, i18n } = useTranslation("settings");
  const { tables } = useAppModel();
  const [search, change] = useSettingsSearch();
  const { data: forms } = useSuspenseQuery(shippedFormsQuery());
  const shipped = forms.find(({ table }) => table === search.table) ?? forms[0];
  const offered = tables
    .filter(({ name, rights }) => rights.read && forms.some(({ table }) => table === name))
    .sort((left, right) => left.plural.localeCompare(right.plural, i18n.language));
  return (
    <>
      <SettingsHead title={t("forms.title")}>{t("forms.intro")}</SettingsHead>
      <div className="settings-choice">
        <Field label={t("audit.table")}>
          <Select value={shipped?.table ?? ""} onChange={(_, { value }) => change({ table: value })}>
            {offered.map(({ name, plural }) => (
              <option key={name} value={name}>
                {plural}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {shipped === undefined ? null : (
        <Suspense key={shipped.table} fallback={<SkeletonLines lines={8} />}>
          <FormEditor shipped={shipped} />
        </Suspense>
      )}
    </>
  );
}
