import { label } from "../../../engine/model/label.ts";
import type { Model } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import { salesProcessStages, type ProcessStage, type ProcessStep } from "./salesProcess.ts";

/** A step as an administrator sets it, in `processstage.filon_steps`. */
export interface SetStep {
  readonly column: string;
  readonly required: boolean;
}

/** The stages as administrators set them: their names, their steps and the order of these; else as they ship. */
export async function configuredStages(records: Pick<Records, "model" | "run">): Promise<readonly ProcessStage[]> {
  const text = "SELECT processstageid, stagename, filon_steps FROM processstage";
  const rows = await records.run({ text, values: [] });
  const set = new Map(rows.map(([id, name, steps]) => [String(id), { name, steps }]));
  return salesProcessStages.map((stage) => {
    const { name, steps } = set.get(stage.id) ?? { name: null, steps: null };
    const isRenamed = typeof name === "string" && name !== stage.name;
    return {
      ...stage,
      label: isRenamed ? label(name, name) : stage.label,
      steps: typeof steps === "string" ? stepsOf(records.model, stage, JSON.parse(steps) as SetStep[]) : stage.steps,
    };
  });
}

/** A step keeps the words it ships with; another column is called what it is called everywhere. */
function stepsOf(model: Model, stage: ProcessStage, steps: readonly SetStep[]): readonly ProcessStep[] {
  return steps.flatMap(({ column: name, required }) => {
    const shipped = stage.steps.find((step) => step.column === name);
    const column = model.tables.get(stage.table)?.columns.get(name);
    return column ? [{ column: name, label: shipped?.label ?? column.label, required }] : [];
  });
}
