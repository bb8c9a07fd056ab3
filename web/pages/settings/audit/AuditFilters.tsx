import { Button, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { columnOf, useAppModel, useTable, useTableModel } from "../../../api/model.ts";
import { LookupInput } from "../../../record/form/LookupInput.tsx";
import { useRecordName } from "../../../record/recordName.ts";
import { DateInput } from "../../../ui/DateInput.tsx";
import { Field } from "../../../ui/Field.tsx";
import { lookupTo } from "../lookupTo.ts";
import { useSettingsSearch } from "../settingsSearch.ts";

/** Who, what, which act, and when; each a part of the address. */
export function AuditFilters() {
  const { t, i18n } = useTranslation("settings");
  const [search, change] = useSettingsSearch();
  const { tables } = useAppModel();
  const users = useTable("systemuser");
  const actions = columnOf(useTableModel("audit"), "action")?.options ?? [];
  const who = useRecordName(["systemuser"], search.who);
  const readable = tables
    .filter(({ rights }) => rights.read)
    .sort((left, right) => left.label.localeCompare(right.label, i18n.language));
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <search className="audit-filters" aria-label={t("audit.filters")}>
      {users === undefined ? null : (
        <Field label={t("audit.who")}>
          <LookupInput
            column={lookupTo(users)}
            value={search.who === undefined ? null : { table: users.name, id: search.who, name: who }}
            onChange={(user) => change({ who: user?.id })}
            canCreate={false}
          />
        </Field>
      )}
      <Field label={t("audit.table")}>
        <Select value={search.table ?? ""} onChange={(_, { value }) => change({ table: value || undefined })}>
          <option value="">{t("audit.everyTable")}</option>
          {readable.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("audit.action")}>
        <Select value={search.act ?? ""} onChange={(_, { value }) => change({ act: value || undefined })}>
          <option value="">{t("audit.everyAction")}</option>
          {actions.map(({ value, label }) => (
            <option key={String(value)} value={String(value)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("audit.from")}>
        <DateInput value={search.from ?? ""} onChange={(day) => change({ from: day || undefined })} />
      </Field>
      <Field label={t("audit.to")}>
        <DateInput value={search.to ?? ""} onChange={(day) => change({ to: day || undefined })} />
      </Field>
      {isFiltered ? (
        <Button
          className="audit-clear"
          onClick={() =>
            change({
              id: undefined,
              who: undefined,
              table: undefined,
              act: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {t("audit.clear")}
        </Button>
      ) : null}
    </search>
  );
}
