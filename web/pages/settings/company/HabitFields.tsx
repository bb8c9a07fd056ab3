import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { columnOf } from "../../../api/model.ts";
import type { RecordForm } from "../../../record/form/useRecordForm.ts";
import { Field } from "../../../ui/Field.tsx";
import { countryNames, localeNames } from "./regions.ts";

/** The country and language that count where a record says nothing: chosen by name, stored as codes. */
export function HabitFields({ form }: { readonly form: RecordForm }) {
  const { t, i18n } = useTranslation("settings");
  return (
    <section className="form-section" aria-labelledby="company-defaults">
      <h2 id="company-defaults">{t("company.defaults")}</h2>
      <div className="form-fields">
        <CodeSelect
          form={form}
          name="filon_defaultcountry"
          options={countryNames(i18n.language)}
          hint={t("company.countryHint")}
        />
        <CodeSelect form={form} name="localeid" options={localeNames(i18n.language)} hint={t("company.localeHint")} />
      </div>
    </section>
  );
}

interface CodeSelectProps {
  readonly form: RecordForm;
  readonly name: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly hint: string;
}

function CodeSelect({ form, name, options, hint }: CodeSelectProps) {
  const column = columnOf(form.model, name);
  if (column === undefined) return null;
  const value = form.valueOf(column) ?? null;
  const code = value === null ? "" : String(value);
  const isNumber = column.kind === "integer";
  const choose = (chosen: string) => form.setValue(column, chosen === "" ? null : isNumber ? Number(chosen) : chosen);
  const isListed = code === "" || options.some((option) => option.code === code);
  return (
    <Field label={column.label} error={form.errors[name]} hint={hint}>
      <Select value={code} onChange={(_, data) => choose(data.value)}>
        {column.required === "system" ? null : <option value="" aria-label="—" />}
        {isListed ? null : <option value={code}>{code}</option>}
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
