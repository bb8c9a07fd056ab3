import type { ImportColumn, ImportKind } from "./importColumn.ts";
import { importErrors } from "./importErrors.ts";
import { mapColumns, type Recognition } from "./mapColumns.ts";
import { inferDateOrder, isNumericDate, type DateOrder } from "./readDate.ts";
import { inferDecimalMark, type DecimalMark } from "./readNumber.ts";
import type { ValueOptions } from "./readValue.ts";

/**
 * Decides, once for a file, what each of its columns becomes and how its dates and amounts are written. A plan is
 * plain data, so that it can be shown, changed and kept; it reads no file and writes no record.
 */

export interface PlannedColumn {
  readonly index: number;
  readonly header: string;
  readonly column: string;
  readonly how: Recognition;
  readonly kind: ImportKind;
  readonly options: ValueOptions;
  /** Dates in numbers of which none in the file tells day from month: ask whether `options.dateOrder` is meant. */
  readonly isDateOrderAssumed?: boolean;
}

export interface UnmappedHeader {
  readonly index: number;
  readonly header: string;
}

export interface ImportPlan {
  readonly columns: readonly PlannedColumn[];
  readonly unmapped: readonly UnmappedHeader[];
  /** A name for each column of the file, none twice and none empty. */
  readonly names: readonly string[];
}

/** What holds where a file does not tell. */
export interface Assumptions {
  /** Day first without it. */
  readonly dateOrder?: DateOrder;
  /** IANA name of the zone of times that name none; UTC without it. */
  readonly timeZone?: string;
}

export interface PlanInput {
  readonly header: readonly string[];
  /** Values of some rows, better of all: what they do not show is taken from `assume`. */
  readonly samples: readonly (readonly string[])[];
  readonly target: readonly ImportColumn[];
  /** What a person decided, header by header; null keeps a header out. */
  readonly chosen?: Readonly<Record<string, string | null>>;
  readonly assume?: Assumptions;
}

/**
 * A column whose values do not tell takes the date order and the decimal mark of the rest of the file, because one
 * program wrote it all.
 * @throws Refusal importNoColumns, when no header is known.
 */
export function planImport({ header, samples, target, chosen, assume = {} }: PlanInput): ImportPlan {
  const targets = new Map(target.map((column) => [column.column, column]));
  const mapped = mapColumns(header, target, chosen);
  const known = mapped.flatMap(({ index, header: name, column, how }) => {
    const facts = column === null ? undefined : targets.get(column);
    return facts && how ? [{ index, header: name, how, facts, values: samples.map((row) => row[index] ?? "") }] : [];
  });
  if (known.length === 0) throw importErrors.importNoColumns({ header });

  const file = writingOf(known);
  const columns = known.map(({ index, header: name, how, facts, values }) => {
    const { column, kind, labels: _labels, synonyms: _synonyms, ...limits } = facts;
    const { options, ...doubt } = columnWriting(kind, values, file, assume);
    return { index, header: name, column, how, kind, options: { ...limits, ...options }, ...doubt };
  });
  const unmapped = mapped
    .filter(({ column }) => column === null)
    .map(({ index, header: name }) => ({ index, header: name }));
  return { columns, unmapped, names: distinctNames(header) };
}

interface Known {
  readonly facts: ImportColumn;
  readonly values: readonly string[];
}

/** How the file as a whole writes dates and amounts; undefined where nothing tells. */
interface Writing {
  readonly dateOrder: DateOrder | undefined;
  readonly decimalMark: DecimalMark | undefined;
}

const dateKinds: ReadonlySet<ImportKind> = new Set(["date", "datetime"]);
const amountKinds: ReadonlySet<ImportKind> = new Set(["decimal", "money"]);

function writingOf(known: readonly Known[]): Writing {
  const valuesOf = (kinds: ReadonlySet<ImportKind>) =>
    known.filter(({ facts }) => kinds.has(facts.kind)).flatMap(({ values }) => values);
  return {
    dateOrder: inferDateOrder(valuesOf(dateKinds)) ?? undefined,
    decimalMark: inferDecimalMark(valuesOf(amountKinds)) ?? undefined,
  };
}

function columnWriting(
  kind: ImportKind,
  values: readonly string[],
  file: Writing,
  assume: Assumptions,
): Pick<PlannedColumn, "options" | "isDateOrderAssumed"> {
  if (dateKinds.has(kind)) {
    const told = inferDateOrder(values) ?? file.dateOrder;
    const options = { dateOrder: told ?? assume.dateOrder ?? "day", timeZone: assume.timeZone ?? "UTC" };
    return { options, isDateOrderAssumed: told === undefined && values.some(isNumericDate) };
  }
  const decimalMark = amountKinds.has(kind) ? (inferDecimalMark(values) ?? file.decimalMark) : undefined;
  return { options: decimalMark === undefined ? {} : { decimalMark } };
}

/** `Phone`, `Phone (2)`; a column without a name is `#3` by its position. */
export function distinctNames(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((name, index) => {
    const base = name === "" ? `#${index + 1}` : name;
    let distinct = base;
    for (let count = 2; used.has(distinct); count += 1) distinct = `${base} (${count})`;
    used.add(distinct);
    return distinct;
  });
}
