import type {
  BigIntColumn,
  BooleanColumn,
  Cascade,
  ChoiceColumn,
  Column,
  DateColumn,
  DateTimeColumn,
  DecimalColumn,
  IntegerColumn,
  LookupColumn,
  LookupTarget,
  MemoColumn,
  MoneyColumn,
  Option,
  State,
  TableNameColumn,
  TextColumn,
  UuidColumn,
} from "./column.ts";
import { label, type Label } from "./label.ts";

/**
 * The functions a declaration is written with: one a kind of column, each taking the schema name, the English and
 * the French label, and then what differs from the usual. A declaration reads as a list of facts.
 */

type Facts = Partial<Pick<Column, "required" | "create" | "update" | "computed">>;

function facts(schemaName: string, en: string, fr: string, given: Facts) {
  const computed = given.computed ?? false;
  return {
    schemaName,
    label: label(en, fr),
    required: given.required ?? ("none" as const),
    create: given.create ?? !computed,
    update: given.update ?? !computed,
    computed,
  };
}

type TextFacts = Facts & Partial<Pick<TextColumn, "max" | "format" | "search">>;

export function text(schemaName: string, en: string, fr: string, given: TextFacts = {}): TextColumn {
  const { max = 100, format = "Text", search = false } = given;
  return { kind: "text", ...facts(schemaName, en, fr, given), max, format, search };
}

export function memo(schemaName: string, en: string, fr: string, given: Facts & { max?: number } = {}): MemoColumn {
  return { kind: "memo", ...facts(schemaName, en, fr, given), max: given.max ?? 2000 };
}

type IntegerFacts = Facts & Partial<Pick<IntegerColumn, "min" | "max" | "default">>;

export function integer(schemaName: string, en: string, fr: string, given: IntegerFacts = {}): IntegerColumn {
  const { min = -2147483648, max = 2147483647 } = given;
  return { kind: "integer", ...facts(schemaName, en, fr, given), min, max, default: given.default };
}

export function bigint(schemaName: string, en: string, fr: string, given: Facts = {}): BigIntColumn {
  return { kind: "bigint", ...facts(schemaName, en, fr, given) };
}

type DecimalFacts = Facts & Partial<Pick<DecimalColumn, "min" | "max" | "precision" | "default">>;

export function decimal(schemaName: string, en: string, fr: string, given: DecimalFacts = {}): DecimalColumn {
  const { min = -100000000000, max = 100000000000, precision = 2 } = given;
  return { kind: "decimal", ...facts(schemaName, en, fr, given), min, max, precision, default: given.default };
}

type MoneyFacts = Facts & Partial<Pick<MoneyColumn, "min" | "max" | "precision" | "precisionSource">>;

/** An amount in the record's own currency; the loader adds its `_base` twin in the organization's currency. */
export function money(schemaName: string, en: string, fr: string, given: MoneyFacts = {}): MoneyColumn {
  const { min = -922337203685477, max = 922337203685477, precision = 2, precisionSource = "currency" } = given;
  const base = `${schemaName.toLowerCase()}_base`;
  return { kind: "money", ...facts(schemaName, en, fr, given), min, max, precision, precisionSource, base };
}

type BooleanFacts = Facts & { default?: boolean | null; yes?: Label; no?: Label };

export function boolean(schemaName: string, en: string, fr: string, given: BooleanFacts = {}): BooleanColumn {
  const labels = { true: given.yes ?? label("Yes", "Oui"), false: given.no ?? label("No", "Non") };
  return { kind: "boolean", ...facts(schemaName, en, fr, given), default: given.default ?? null, labels };
}

export function option(value: number, en: string, fr: string): Option {
  return { value, label: label(en, fr) };
}

type ChoiceFacts = Facts & { default?: number; global?: string };

export function choice(
  schemaName: string,
  en: string,
  fr: string,
  options: readonly Option[],
  given: ChoiceFacts = {},
): ChoiceColumn {
  const { default: initial, global } = given;
  return { kind: "choice", ...facts(schemaName, en, fr, given), options, default: initial, global };
}

export function date(schemaName: string, en: string, fr: string, given: Facts = {}): DateColumn {
  return { kind: "date", ...facts(schemaName, en, fr, given) };
}

type DateTimeFacts = Facts & Partial<Pick<DateTimeColumn, "format">>;

export function datetime(schemaName: string, en: string, fr: string, given: DateTimeFacts = {}): DateTimeColumn {
  return { kind: "datetime", ...facts(schemaName, en, fr, given), format: given.format ?? "DateAndTime" };
}

export function uuid(schemaName: string, en: string, fr: string, given: Facts = {}): UuidColumn {
  return { kind: "uuid", ...facts(schemaName, en, fr, given) };
}

/** The primary key: chosen by the client or made by the server, never changed. */
export function key(schemaName: string, en: string, fr: string): UuidColumn {
  return uuid(schemaName, en, fr, { required: "system", update: false });
}

export function tableName(schemaName: string, en: string, fr: string, given: Facts = {}): TableNameColumn {
  return { kind: "tablename", ...facts(schemaName, en, fr, given) };
}

type LookupFacts = Facts & { role?: LookupColumn["role"]; bookkeeping?: boolean; caution?: Label };

export function lookup(
  schemaName: string,
  en: string,
  fr: string,
  targets: readonly LookupTarget[],
  given: LookupFacts = {},
): LookupColumn {
  const { role = "lookup", bookkeeping = false, caution } = given;
  return {
    kind: "lookup",
    ...facts(schemaName, en, fr, given),
    role,
    targets,
    bookkeeping,
    ...(caution && { caution }),
  };
}

/** One target of a lookup, with the names of the relationship as the protocol knows them. */
export function to(
  table: string,
  relationship: string,
  navigation: string,
  collection: string = relationship,
  cascade: Cascade = {},
): LookupTarget {
  return { table, relationship, navigation, collection, cascade };
}

/** Everything about the parent also happens to the child. */
export const parental: Cascade = {
  assign: "Cascade",
  delete: "Cascade",
  merge: "Cascade",
  reparent: "Cascade",
  share: "Cascade",
  unshare: "Cascade",
};

export function reason(value: number, en: string, fr: string): Option {
  return option(value, en, fr);
}

export function state(
  value: number,
  en: string,
  fr: string,
  reasons: readonly Option[],
  defaultReason: number = reasons[0]?.value ?? 0,
): State {
  return { value, label: label(en, fr), reasons, defaultReason };
}
