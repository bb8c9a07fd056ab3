import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { columnOf } from "../../api/model.ts";
import { bodyOf, valueIn, type FieldValue } from "../../record/fieldValue.ts";
import type { MergePreview } from "./mergePreview.ts";

/** Whose value each column keeps: pure, so that the screen only shows it and the tests only compare. */

/** By column, the id of the record whose value was chosen. */
export type MergeChoices = Readonly<Record<string, string>>;

export interface MergeField {
  readonly column: ColumnModel;
  /** Both have a value and the two differ; only one has a value; both say the same. */
  readonly kind: "differs" | "single" | "same";
  /** Id of the record whose value stays. */
  readonly chosen: string;
}

const order = ["differs", "single", "same"] as const;

/** The columns with a value in either record: those that differ first, those that are equal last. */
export function mergeFields(model: TableModel, preview: MergePreview, choices: MergeChoices): readonly MergeField[] {
  const fields = preview.values.flatMap(({ column: name, target, subordinate, from }): MergeField[] => {
    const column = columnOf(model, name);
    if (column === undefined) return [];
    const isSingle = target === null || subordinate === null;
    const proposed = from === "target" ? preview.targetId : preview.subordinateId;
    return [
      {
        column,
        kind: target === subordinate ? "same" : isSingle ? "single" : "differs",
        chosen: choices[name] ?? proposed,
      },
    ];
  });
  return order.flatMap((kind) => fields.filter((field) => field.kind === kind));
}

/** Every field that differs takes the value of one record. */
export function allFrom(fields: readonly MergeField[], id: string): MergeChoices {
  const differing = fields.filter(({ kind }) => kind !== "same");
  return Object.fromEntries(differing.map(({ column }) => [column.name, id]));
}

/** What is sent to merge: both records, and the values that the one that stays takes from the other. */
export function mergeBody(
  model: TableModel,
  { targetId, subordinateId }: Pick<MergePreview, "targetId" | "subordinateId">,
  fields: readonly MergeField[],
  subordinate: Row,
): Record<string, unknown> {
  const type = { "@odata.type": `Microsoft.Dynamics.CRM.${model.name}` };
  const taken = fields.filter(({ kind, chosen }) => kind !== "same" && chosen === subordinateId);
  const values = Object.fromEntries(
    taken.map(({ column }): [string, FieldValue] => [column.name, valueIn(subordinate, column) ?? null]),
  );
  return {
    Target: { ...type, [model.primaryId]: targetId },
    Subordinate: { ...type, [model.primaryId]: subordinateId },
    ...(taken.length > 0 && { UpdateContent: { ...type, ...bodyOf(model, values) } }),
    PerformParentingChecks: false,
  };
}
