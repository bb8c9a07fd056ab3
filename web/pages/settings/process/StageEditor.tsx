import { Button, Input } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessStageModel } from "../../../../engine/model/describe.ts";
import { api } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { queryClient } from "../../../api/queryClient.ts";
import { moved } from "../../../record/grid/moved.ts";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { Field } from "../../../ui/Field.tsx";
import { toast } from "../../../ui/toasts.ts";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { StepRow } from "./StepRow.tsx";

type Step = ProcessStageModel["steps"][number];

interface StageEditorProps {
  readonly stage: ProcessStageModel;
  readonly place: number;
}

/** A stage: what it is called, and its steps, which are columns of its table; saved together. */
export function StageEditor({ stage, place }: StageEditorProps) {
  const { t } = useTranslation("settings");
  const model = useTableModel(stage.table);
  const [name, setName] = useState(stage.label);
  const [steps, setSteps] = useState<readonly Step[]>(stage.steps);
  const isChanged = name !== stage.label || JSON.stringify(steps) !== JSON.stringify(stage.steps);
  const save = useMutation({
    mutationFn: () =>
      api.patch(`processstages(${stage.id})`, {
        ...(name !== stage.label && { stagename: name }),
        filon_steps: JSON.stringify(steps.map(({ column, required }) => ({ column, required }))),
      }),
    onSuccess: async () => {
      toast({ intent: "success", text: t("process.saved", { name }) });
      await Promise.all(
        ["lead", "opportunity"].map((table) => queryClient.invalidateQueries({ queryKey: ["model", table] })),
      );
    },
  });
  const discard = () => {
    setName(stage.label);
    setSteps(stage.steps);
  };
  const offered = model.columns.filter(
    ({ update, kind, name: column }) =>
      update && kind !== "state" && kind !== "status" && !steps.some((step) => step.column === column),
  );
  const add = (column: string) => {
    const label = offered.find((one) => one.name === column)?.label ?? column;
    setSteps([...steps, { column, label, required: false }]);
  };
  return (
    <section className="stage" aria-label={stage.label}>
      <header>
        <span className="stage-place" aria-hidden>
          {place}
        </span>
        <h2>{stage.label}</h2>
        <span className="settings-note">{model.label}</span>
      </header>
      <Field label={t("process.name")} required>
        <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
      </Field>
      {steps.length === 0 ? <p className="settings-note">{t("process.noSteps")}</p> : null}
      <ol className="steps">
        {steps.map((step, at) => (
          <StepRow
            key={step.column}
            label={step.label}
            required={step.required}
            isFirst={at === 0}
            isLast={at === steps.length - 1}
            onRequire={(required) => setSteps(steps.map((one) => (one === step ? { ...step, required } : one)))}
            onMove={(by) => setSteps(moved(steps, at, at + by))}
            onRemove={() => setSteps(steps.filter((one) => one !== step))}
          />
        ))}
      </ol>
      <ColumnSelect label={t("process.add")} isOptional columns={offered} value="" onChange={add} />
      <ErrorNote error={save.error} />
      <div className="settings-actions">
        <ActionButton
          appearance="primary"
          busy={save.isPending}
          disabledReason={!isChanged ? t("nothingChanged") : name.trim() === "" ? t("incomplete") : undefined}
          onClick={() => save.mutate()}
        >
          {t("common:save")}
        </ActionButton>
        {isChanged ? <Button onClick={discard}>{t("discard")}</Button> : null}
      </div>
    </section>
  );
}
