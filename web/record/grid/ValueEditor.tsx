import { Checkbox, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { LookupInput } from "../form/LookupInput.tsx";
import { instantOf, localTimeOf } from "../form/localTime.ts";
import { useRecordName } from "../recordName.ts";
import { literalOf, unquote } from "./filter.ts";
import type { Comparison } from "./filterColumns.ts";

interface ValueEditorProps {
  readonly column: ColumnModel;
  readonly term: Comparison;
  readonly onChange: (values: readonly string[]) => void;
}

/** What a column is compared with, by the column's kind. */
export function ValueEditor({ column, term, onChange }: ValueEditorProps) {
  const { t } = useTranslation("grid");
  const [value = ""] = term.values;
  if (column.options !== undefined) return <OptionTicks column={column} term={term} onChange={onChange} />;
  if (column.kind === "lookup") return <LookupValueEditor column={column} term={term} onChange={onChange} />;
  if (column.kind === "date" || column.kind === "datetime") {
    const day = value.startsWith("@") ? "" : column.kind === "date" ? value : localTimeOf(value).slice(0, 10);
    const literalDay = (text: string) => (column.kind === "date" ? text : (instantOf(`${text}T00:00`) ?? ""));
    return (
      <Field label={t("filter.value")} hint={value.startsWith("@") ? t(`filter.${value.slice(1)}`) : undefined}>
        <DateInput value={day} onChange={(chosen) => onChange(chosen === "" ? [] : [literalDay(chosen)])} />
      </Field>
    );
  }
  const isText = column.kind === "text" || column.kind === "memo";
  return (
    <Field label={t("filter.value")}>
      <Input
        type={isText ? "text" : "number"}
        value={unquote(value)}
        onChange={(_, data) => onChange(data.value === "" ? [] : [literalOf(column, data.value)])}
      />
    </Field>
  );
}

function OptionTicks({ column, term, onChange }: ValueEditorProps) {
  const { t } = useTranslation("grid");
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...term.values, value] : term.values.filter((known) => known !== value));
  return (
    <fieldset className="filter-options">
      <legend>{t("filter.value")}</legend>
      {column.options?.map(({ value, label }) => (
        <Checkbox
          key={String(value)}
          label={label}
          checked={term.values.includes(String(value))}
          onChange={(_, { checked }) => toggle(String(value), checked === true)}
        />
      ))}
    </fieldset>
  );
}

function LookupValueEditor({ column, term, onChange }: ValueEditorProps) {
  const { t } = useTranslation("grid");
  const [value] = term.values;
  const tables = column.targets?.map(({ table }) => table) ?? [];
  const isMe = value === "@me";
  const name = useRecordName(tables, isMe ? undefined : value);
  const chosen = value === undefined ? null : { table: tables[0] ?? "", id: value, name: isMe ? t("filter.me") : name };
  return (
    <>
      <Field label={t("filter.value")}>
        <LookupInput
          column={column}
          value={chosen}
          canCreate={false}
          onChange={(record) => onChange(record === null ? [] : [record.id])}
        />
      </Field>
      {tables.includes("systemuser") ? (
        <Checkbox
          label={t("filter.me")}
          checked={isMe}
          onChange={(_, { checked }) => onChange(checked === true ? ["@me"] : [])}
        />
      ) : null}
    </>
  );
}
