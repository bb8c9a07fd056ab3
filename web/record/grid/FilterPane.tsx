import { Button, Checkbox, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { Field } from "../../ui/Field.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { LookupInput } from "../form/LookupInput.tsx";
import { instantOf, localTimeOf } from "../form/localTime.ts";
import { useRecordName } from "../recordName.ts";
import { literalOf, parseFilter, printFilter, unquote, type FilterTerm, type Operator } from "./filter.ts";
import { operatorName } from "./useTermText.ts";
import "./filterPane.css";

interface FilterPaneProps {
  readonly model: TableModel;
  readonly filter: string | undefined;
  readonly onApply: (filter: string | undefined) => void;
  readonly onClose: () => void;
}

type Comparison = Extract<FilterTerm, { kind: "compare" }>;

/** Conditions on the columns of a table, each with the comparisons its kind knows; all must hold. */
export function FilterPane({ model, filter, onApply, onClose }: FilterPaneProps) {
  const { t } = useTranslation("grid");
  const columns = filterable(model);
  const [terms, setTerms] = useState(() => (filter === undefined ? [firstTerm(columns)] : parseFilter(filter)));

  const put = (index: number, term: FilterTerm) => setTerms(terms.map((known, at) => (at === index ? term : known)));
  const apply = () => {
    onApply(printFilter(terms.filter(isComplete)) || undefined);
    onClose();
  };

  return (
    <Pane
      title={t("filter.title")}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={apply}>
            {t("filter.apply")}
          </Button>
          <Button onClick={() => setTerms([])}>{t("filter.removeAll")}</Button>
        </>
      }
    >
      <div className="filter-pane">
        {terms.map((term, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a condition is known by its place alone
          <fieldset key={index} className="filter-term">
            <legend>{t("filter.condition", { number: index + 1 })}</legend>
            {term.kind === "other" ? (
              <code>{term.text}</code>
            ) : (
              <TermEditor columns={columns} term={term} onChange={(changed) => put(index, changed)} />
            )}
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              onClick={() => setTerms(terms.filter((_, at) => at !== index))}
            >
              {t("filter.removeVerb")}
            </Button>
          </fieldset>
        ))}
        <Button icon={<AddRegular />} onClick={() => setTerms([...terms, firstTerm(columns)])}>
          {t("filter.add")}
        </Button>
      </div>
    </Pane>
  );
}

interface TermEditorProps {
  readonly columns: readonly ColumnModel[];
  readonly term: Comparison;
  readonly onChange: (term: Comparison) => void;
}

function TermEditor({ columns, term, onChange }: TermEditorProps) {
  const { t } = useTranslation("grid");
  const column = columns.find(({ property }) => property === term.property) ?? columns[0];
  if (column === undefined) return null;
  const chooseColumn = (property: string) =>
    onChange(termFor(columns.find((each) => each.property === property) ?? column));
  const chooseOperator = (operator: string) => {
    const known = operatorsOf(column).find((each) => each === operator) ?? term.operator;
    onChange({ ...term, operator: known, values: known === "empty" || known === "notEmpty" ? [] : term.values });
  };
  return (
    <>
      <Field label={t("filter.column")}>
        <Select value={column.property} onChange={(_, { value }) => chooseColumn(value)}>
          {columns.map(({ property, label }) => (
            <option key={property} value={property}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("filter.comparison")}>
        <Select value={term.operator} onChange={(_, { value }) => chooseOperator(value)}>
          {operatorsOf(column).map((operator) => (
            <option key={operator} value={operator}>
              {t(`filter.operator.${operatorName(column, operator)}`)}
            </option>
          ))}
        </Select>
      </Field>
      {term.operator === "empty" || term.operator === "notEmpty" ? null : (
        <ValueEditor column={column} term={term} onChange={(values) => onChange({ ...term, values })} />
      )}
    </>
  );
}

interface ValueEditorProps {
  readonly column: ColumnModel;
  readonly term: Comparison;
  readonly onChange: (values: readonly string[]) => void;
}

function ValueEditor({ column, term, onChange }: ValueEditorProps) {
  const { t } = useTranslation("grid");
  const [value = ""] = term.values;
  if (column.options !== undefined) return <OptionTicks column={column} term={term} onChange={onChange} />;
  if (column.kind === "lookup") return <LookupValueEditor column={column} term={term} onChange={onChange} />;
  if (column.kind === "date" || column.kind === "datetime") {
    const day = value.startsWith("@") ? "" : column.kind === "date" ? value : localTimeOf(value).slice(0, 10);
    const literalDay = (text: string) => (column.kind === "date" ? text : (instantOf(`${text}T00:00`) ?? ""));
    return (
      <Field label={t("filter.value")} hint={value.startsWith("@") ? t(`filter.${value.slice(1)}`) : undefined}>
        <Input
          type="date"
          value={day}
          onChange={(_, data) => onChange(data.value === "" ? [] : [literalDay(data.value)])}
        />
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

const numberOperators: readonly Operator[] = ["eq", "ne", "gt", "ge", "lt", "le", "empty", "notEmpty"];
const dateOperators: readonly Operator[] = ["ge", "lt", "empty", "notEmpty"];

function operatorsOf({ kind, options }: ColumnModel): readonly Operator[] {
  if (options !== undefined) return ["in", "empty", "notEmpty"];
  switch (kind) {
    case "text":
      return ["contains", "startswith", "eq", "ne", "empty", "notEmpty"];
    case "memo":
      return ["contains", "empty", "notEmpty"];
    case "lookup":
      return ["eq", "ne", "empty", "notEmpty"];
    case "date":
      return ["ge", "gt", "lt", "le", "eq", "empty", "notEmpty"];
    case "datetime":
      return dateOperators;
    default:
      return numberOperators;
  }
}

/** Columns people know: those of views and the form first, then the rest by their label. */
function filterable(model: TableModel): readonly ColumnModel[] {
  const shown = new Set([
    ...model.views.flatMap(({ columns }) => columns),
    ...(model.form?.tabs.flatMap(({ sections }) => sections.flatMap(({ columns }) => columns)) ?? []),
    "createdon",
    "modifiedon",
    "ownerid",
    "statecode",
    "statuscode",
  ]);
  const columns = model.columns.filter(({ name, kind }) => shown.has(name) && kind !== "uuid" && kind !== "tablename");
  return [...columns].sort((a, b) => a.label.localeCompare(b.label));
}

function firstTerm(columns: readonly ColumnModel[]): FilterTerm {
  const [first] = columns;
  return first === undefined ? { kind: "other", text: "" } : termFor(first);
}

function termFor(column: ColumnModel): Comparison {
  return { kind: "compare", property: column.property, operator: operatorsOf(column)[0] ?? "eq", values: [] };
}

/** A condition without a value says nothing yet. */
function isComplete(term: FilterTerm): boolean {
  if (term.kind === "other") return term.text !== "";
  return term.operator === "empty" || term.operator === "notEmpty" || term.values.length > 0;
}
