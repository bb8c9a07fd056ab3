import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessStageModel, TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { api, type Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnOf } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";
import { Field } from "../../ui/Field.tsx";
import { ColumnValue } from "../ColumnValue.tsx";
import { bodyOf, sameValue, valueIn, type FieldValue } from "../fieldValue.ts";
import { FieldControl } from "../form/FieldControl.tsx";
import { isEditable } from "../stateTone.ts";
import "../form/form.css";

interface StepFieldProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly step: ProcessStageModel["steps"][number];
}

/** One step of a stage: the column it stands for, edited in place and saved when it is left. */
export function StepField({ model, record, step }: StepFieldProps) {
  const { t } = useTranslation("process");
  const column = columnOf(model, step.column);
  const currency = useCurrency(record);
  const stored = column && (valueIn(record, column) ?? null);
  const [typed, setTyped] = useState<FieldValue | undefined>(undefined);
  const id = String(record[model.primaryId]);
  const saving = useMutation({
    mutationFn: (value: FieldValue) => api.patch(`${model.entitySet}(${id})`, bodyOf(model, { [step.column]: value })),
    onSuccess: async () => {
      await invalidateRecord(model.name, id);
      setTyped(undefined);
    },
  });
  if (column === undefined || stored === undefined) return null;

  if (!column.update || !model.rights.write || !isEditable(model.name, record)) {
    return (
      <dl className="read-field">
        <dt>{step.label}</dt>
        <dd>
          {stored === null || stored === "" ? (
            <span className="step-empty">{t("empty")}</span>
          ) : (
            <ColumnValue table={model.name} column={column} row={record} currency={currency} />
          )}
        </dd>
      </dl>
    );
  }
  const change = (value: FieldValue) => {
    setTyped(value);
    // What is chosen is meant at once; what is typed is meant when the field is left.
    if (!["text", "memo", "money", "decimal", "integer", "date", "datetime"].includes(column.kind))
      saving.mutate(value);
  };
  const leave = () => {
    if (typed !== undefined && !saving.isPending && !sameValue(typed, stored)) saving.mutate(typed);
  };
  return (
    <div className="step" onBlur={leave}>
      <Field label={step.label} required={step.required} error={saving.error ? messageOf(saving.error) : undefined}>
        <FieldControl
          column={column}
          value={typed === undefined ? stored : typed}
          currency={currency}
          onChange={change}
        />
      </Field>
      <output className="step-saved">
        {saving.isSuccess && typed === undefined ? (
          <>
            <CheckmarkCircleRegular aria-hidden /> {t("saved")}
          </>
        ) : null}
      </output>
    </div>
  );
}
