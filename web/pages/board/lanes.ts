import type { ColumnModel, ProcessStageModel, TableModel, VerbModel } from "../../../engine/model/describe.ts";

/** How a board is divided: by the stages of the sales process, or by the values of a choice. */
export type Division = { readonly kind: "stage" } | { readonly kind: "column"; readonly column: ColumnModel };

/** One column of the board: what is in it, and what it means to be moved there. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  /** Of the records in it; null for one that records only leave by, such as Won. */
  readonly filter: string | null;
  readonly move: LaneMove;
}

export type LaneMove =
  | { readonly kind: "stage"; readonly stage: ProcessStageModel }
  | { readonly kind: "value"; readonly column: ColumnModel; readonly value: number | boolean | null }
  /** What only a verb can do, such as winning. */
  | { readonly kind: "verb"; readonly verb: VerbModel }
  /** Nothing is moved there. */
  | { readonly kind: "none" };

/** More lanes than this are a list, not a board. */
const mostLanes = 12;

const stages = (model: TableModel) => model.process.filter(({ table }) => table === model.name);

/** A table whose records pass through stages is worth a board. */
export function hasBoard(model: TableModel): boolean {
  return stages(model).length > 1;
}

export function divisionsOf(model: TableModel): readonly Division[] {
  const columns = model.columns.filter(isDivision);
  const byState = (column: ColumnModel) => Number(column.kind === "choice");
  const sorted = [...columns].sort((a, b) => byState(a) - byState(b) || a.label.localeCompare(b.label));
  const shown = shownColumns(model);
  return [
    ...(hasBoard(model) ? [{ kind: "stage" as const }] : []),
    ...sorted
      .filter(({ name, kind }) => kind === "status" || shown.has(name))
      .map((column) => ({ kind: "column" as const, column })),
  ];
}

export function divisionKey(division: Division): string {
  return division.kind === "stage" ? "stage" : division.column.name;
}

/** The division an address names, else the first. */
export function divisionOf(model: TableModel, name: string | undefined): Division | undefined {
  const divisions = divisionsOf(model);
  return divisions.find((division) => divisionKey(division) === name) ?? divisions[0];
}

export function lanesOf(
  model: TableModel,
  division: Division,
  texts: { none: string; noStage: string },
): readonly Lane[] {
  return division.kind === "stage" ? stageLanes(model, texts.noStage) : valueLanes(model, division.column, texts.none);
}

/** The collection of a record's passages through the process, named after the process as its lookups are. */
const process = "leadtoopportunitysalesprocess";

function stageLanes(model: TableModel, noStage: string): readonly Lane[] {
  const passages = `${model.name}_${process}`;
  const own = stages(model);
  const isIn = own.map(({ id }) => `p/_activestageid_value eq ${id}`);
  const closing = model.verbs.filter(({ dialog }) => dialog === "win" || dialog === "lose");
  return [
    { key: "none", label: noStage, filter: `not ${passages}/any(p:${isIn.join(" or ")})`, move: { kind: "none" } },
    ...own.map((stage, at): Lane => ({
      key: stage.id,
      label: stage.label,
      filter: `${passages}/any(p:${isIn[at]})`,
      move: { kind: "stage", stage },
    })),
    ...closing.map((verb): Lane => ({ key: verb.name, label: verb.label, filter: null, move: { kind: "verb", verb } })),
  ];
}

function valueLanes(model: TableModel, column: ColumnModel, none: string): readonly Lane[] {
  const lanes = (column.options ?? []).map(({ value, label, state }): Lane => {
    return {
      key: String(value),
      label,
      filter: `${column.property} eq ${value}`,
      move: moveTo(model, column, value, state),
    };
  });
  if (column.kind === "status") return lanes;
  const empty: Lane = {
    key: "none",
    label: none,
    filter: `${column.property} eq null`,
    move: { kind: "value", column, value: null },
  };
  return [empty, ...lanes];
}

function moveTo(model: TableModel, column: ColumnModel, value: number | boolean, state: number | undefined): LaneMove {
  if (column.kind !== "status" || state === 0) return { kind: "value", column, value };
  // Won and lost are reached by their verbs, which ask what must be known.
  const name = state === 1 ? "win" : "lose";
  const verb = model.verbs.find(({ dialog }) => dialog === name);
  return verb === undefined ? { kind: "none" } : { kind: "verb", verb };
}

function isDivision({ kind, options, update }: ColumnModel): boolean {
  const count = options?.length ?? 0;
  return (kind === "status" || (kind === "choice" && update)) && count > 1 && count <= mostLanes;
}

function shownColumns(model: TableModel): ReadonlySet<string> {
  const sections = model.form?.tabs.flatMap((tab) => tab.sections.flatMap(({ columns }) => columns)) ?? [];
  return new Set([...model.views.flatMap(({ columns }) => columns), ...sections]);
}
