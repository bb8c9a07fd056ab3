import { Checkbox, Select } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../../engine/model/describe.ts";
import { api } from "../../../api/client.ts";
import { columnOf, useTableModel } from "../../../api/model.ts";
import { Field } from "../../../ui/Field.tsx";
import { NumberInput } from "../../../ui/NumberInput.tsx";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { FormDialog } from "../FormDialog.tsx";
import { isPart, operatorsFor, sameFamily } from "./operators.ts";

interface ConditionDialogProps {
  readonly ruleId: string;
  readonly base: TableModel;
  readonly matching: TableModel;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** One more thing two records must have in common: a column, how it is compared, and with which. */
export function ConditionDialog({ ruleId, base, matching, onClose, onSaved }: ConditionDialogProps) {
  const { t } = useTranslation("settings");
  const options = columnOf(useTableModel("duplicaterulecondition"), "operatorcode")?.options ?? [];
  const [name, setName] = useState("");
  const [otherName, setOtherName] = useState("");
  const [operator, setOperator] = useState(0);
  const [characters, setCharacters] = useState<number | null>(null);
  const [ignoresBlank, setIgnoresBlank] = useState(true);
  const column = columnOf(base, name);
  const offered = column === undefined ? [0] : operatorsFor(column.kind);
  const save = useMutation({
    mutationFn: async () => {
      await api.post("duplicateruleconditions", {
        "regardingobjectid@odata.bind": `duplicaterules(${ruleId})`,
        baseattributename: name,
        matchingattributename: otherName,
        operatorcode: operator,
        ...(isPart(operator) && { operatorparam: characters }),
        ignoreblankvalues: ignoresBlank,
      });
      await onSaved();
    },
    onSuccess: onClose,
  });
  const choose = (chosen: string) => {
    setName(chosen);
    setOtherName(columnOf(matching, chosen) === undefined ? "" : chosen);
    setOperator(0);
  };
  return (
    <FormDialog
      title={t("rules.add")}
      saveLabel={t("common:save")}
      error={save.error}
      busy={save.isPending}
      isComplete={name !== "" && otherName !== "" && (!isPart(operator) || characters !== null)}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <ColumnSelect
        label={t("rules.column", { label: base.label })}
        columns={base.columns}
        value={name}
        onChange={choose}
      />
      <Field label={t("rules.operator")}>
        <Select value={String(operator)} onChange={(_, { value }) => setOperator(Number(value))}>
          {options
            .filter(({ value }) => offered.includes(Number(value)))
            .map(({ value, label }) => (
              <option key={String(value)} value={String(value)}>
                {label}
              </option>
            ))}
        </Select>
      </Field>
      {isPart(operator) ? (
        <Field label={t("rules.characters")} required>
          <NumberInput value={characters} most={0} onChange={setCharacters} />
        </Field>
      ) : null}
      <ColumnSelect
        label={t("rules.column", { label: matching.label })}
        columns={column === undefined ? [] : matching.columns.filter(({ kind }) => sameFamily(kind, column.kind))}
        value={otherName}
        onChange={setOtherName}
      />
      <Checkbox
        label={t("rules.ignoreBlank")}
        checked={ignoresBlank}
        onChange={(_, { checked }) => setIgnoresBlank(checked === true)}
      />
    </FormDialog>
  );
}
