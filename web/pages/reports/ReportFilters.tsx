import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { presetOf, presetPeriod, presets, type Period, type ReportSearch } from "./period.ts";

interface ReportFiltersProps {
  readonly period: Period;
  readonly now: Date;
  readonly onChoose: (choice: ReportSearch) => void;
}

/** From when to when: a usual period, or two days. */
export function ReportFilters({ period, now, onChoose }: ReportFiltersProps) {
  const { t } = useTranslation("reports");
  const preset = presetOf(period, now);
  const choosePreset = (name: string) => {
    const chosen = presets.find((each) => each === name);
    if (chosen) onChoose(presetPeriod(chosen, now));
  };
  return (
    <div className="reports-filters">
      <Field label={t("period.label")}>
        <Select value={preset ?? ""} onChange={(_, { value }) => choosePreset(value)}>
          {preset === undefined ? <option value="">{t("period.own")}</option> : null}
          {presets.map((name) => (
            <option key={name} value={name}>
              {t(`period.${name}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("period.from")}>
        <DateInput value={period.from} max={period.to} onChange={(day) => day && onChoose({ from: day })} />
      </Field>
      <Field label={t("period.to")}>
        <DateInput value={period.to} min={period.from} onChange={(day) => day && onChoose({ to: day })} />
      </Field>
    </div>
  );
}
