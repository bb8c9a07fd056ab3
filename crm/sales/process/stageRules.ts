import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import type { SetStep } from "./configuredStages.ts";

const mostSteps = 30;

export const stageErrors = defineErrors({
  stageStepsWrong: {
    status: 400,
    message: (p: { table: string }) =>
      label(
        `Steps are a JSON list of at most ${mostSteps} {"column", "required"}, each a different column of '${p.table}' that people fill in.`,
        `Les étapes sont une liste JSON d’au plus ${mostSteps} {"column", "required"}, chacune une autre colonne de « ${p.table} » que l’on remplit.`,
      ),
  },
});

/** The steps of a stage are columns of the table it works on, each once. */
export const stageRules: TableRules = {
  before: ({ records, changes, after }) => {
    const given = changes["filon_steps"];
    if (typeof given !== "string") return {};
    const table = String(after["primaryentitytypecode"]);
    const columns = records.model.tables.get(table)?.columns;
    const steps = stepsIn(given);
    const isRight = (step: SetStep) => columns?.get(step.column)?.update === true;
    const names = new Set(steps?.map(({ column }) => column));
    if (!steps || steps.length > mostSteps || names.size < steps.length || !steps.every(isRight))
      throw stageErrors.stageStepsWrong({ table }, { target: "filon_steps" });
    return { filon_steps: JSON.stringify(steps) };
  },
};

function stepsIn(text: string): readonly SetStep[] | null {
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    const steps = read.map((step: Partial<Record<keyof SetStep, unknown>> | null) => ({
      column: step?.column,
      required: step?.required ?? false,
    }));
    return steps.every(isStep) ? steps : null;
  } catch {
    return null;
  }
}

function isStep(step: { column: unknown; required: unknown }): step is SetStep {
  return typeof step.column === "string" && typeof step.required === "boolean";
}
