import type { BooleanColumn, ChoiceColumn, Option, StateColumn, StatusColumn } from "../model/column.ts";
import type { Label } from "../model/label.ts";
import type { Model, Named, Table } from "../model/model.ts";
import { definition, type Definition } from "./definition.ts";
import { labelled, noLabel, type Shown } from "./labels.ts";
import { metadataId } from "./metadataId.ts";

/** What can be chosen in a column: choices, states, reasons, yes and no. */

type ListColumn = Named<ChoiceColumn> | Named<StateColumn> | Named<StatusColumn>;

export function optionSetOf(model: Model, table: Table, column: ListColumn, shown: Shown): Definition {
  const isGlobal = column.kind === "choice" && globalChoices(model).get(column.name)?.options === optionsText(column);
  const name = isGlobal ? column.name : `${table.name}_${column.name}`;
  return optionSet(name, column, isGlobal, shown);
}

/** The choices that several tables share under one name: one global choice each, called like the columns. */
export function globalOptionSets(model: Model, shown: Shown): Definition[] {
  return [...globalChoices(model).values()].map(({ column }) => optionSet(column.name, column, true, shown));
}

export function booleanOptionSetOf(table: Table, column: Named<BooleanColumn>, shown: Shown): Definition {
  const name = `${table.name}_${column.name}`;
  const one = (value: number, label: Label) => optionOf({ value, label }, name, shown);
  return definition("BooleanOptionSetMetadata", {
    ...facts(name, column, false, shown),
    OptionSetType: "Boolean",
    TrueOption: one(1, column.labels.true),
    FalseOption: one(0, column.labels.false),
  });
}

const listTypes = { choice: "Picklist", state: "State", status: "Status" } as const;

function optionSet(name: string, column: ListColumn, isGlobal: boolean, shown: Shown): Definition {
  return definition("OptionSetMetadata", {
    ...facts(name, column, isGlobal, shown),
    OptionSetType: listTypes[column.kind],
    Options: optionsOf(name, column, shown),
  });
}

function facts(name: string, { label }: Named, isGlobal: boolean, shown: Shown) {
  return {
    MetadataId: metadataId("choice", name),
    Name: name,
    DisplayName: labelled(label, shown, "choice", name),
    Description: noLabel,
    IsGlobal: isGlobal,
    IsManaged: true,
    IsCustomizable: true,
  };
}

function optionsOf(name: string, column: ListColumn, shown: Shown): object[] {
  switch (column.kind) {
    case "choice":
      return column.options.map((option) => optionOf(option, name, shown));
    case "state":
      return column.options.map((option) => ({
        "@odata.type": "#Microsoft.Dynamics.CRM.StateOptionMetadata",
        ...optionOf(option, name, shown),
        DefaultStatus: option.defaultReason,
        InvariantName: option.label.en,
      }));
    case "status":
      return column.options.map((option) => ({
        "@odata.type": "#Microsoft.Dynamics.CRM.StatusOptionMetadata",
        ...optionOf(option, name, shown),
        State: option.state,
        TransitionData: null,
      }));
    default:
      return column satisfies never;
  }
}

function optionOf({ value, label }: Option, owner: string, shown: Shown) {
  return {
    Value: value,
    Label: labelled(label, shown, "option", owner, String(value)),
    Description: noLabel,
    Color: null,
    IsManaged: true,
    ExternalValue: null,
    ParentValues: [],
    Tag: null,
    IsHidden: false,
    MetadataId: null,
    HasChanged: null,
  };
}

interface GlobalChoice {
  readonly column: Named<ChoiceColumn>;
  readonly options: string;
  readonly tables: number;
}

const knownChoices = new WeakMap<Model, ReadonlyMap<string, GlobalChoice>>();

function globalChoices(model: Model): ReadonlyMap<string, GlobalChoice> {
  const known = knownChoices.get(model) ?? findGlobalChoices(model);
  knownChoices.set(model, known);
  return known;
}

/** Of the lists that bear one name, the one most tables share; a list of one table is nobody else's. */
function findGlobalChoices(model: Model): ReadonlyMap<string, GlobalChoice> {
  const lists = new Map<string, GlobalChoice>();
  for (const table of model.tables.values())
    for (const column of table.columns.values()) {
      if (column.kind !== "choice" || column.options.length === 0) continue;
      const options = optionsText(column);
      const key = `${column.name} ${options}`;
      const known = lists.get(key);
      lists.set(key, { column: known?.column ?? column, options, tables: (known?.tables ?? 0) + 1 });
    }
  const found = new Map<string, GlobalChoice>();
  for (const list of lists.values()) {
    const other = found.get(list.column.name);
    if (list.tables > 1 && list.tables > (other?.tables ?? 0)) found.set(list.column.name, list);
  }
  return found;
}

function optionsText({ options }: Named<ChoiceColumn>): string {
  return JSON.stringify(options);
}
