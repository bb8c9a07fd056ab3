import type { BooleanColumn, ChoiceColumn, Option, StateColumn, StatusColumn } from "../model/column.ts";
import type { Label } from "../model/label.ts";
import type { Model, Named, Table } from "../model/model.ts";
import { definition, type Definition } from "./definition.ts";
import { labelled, noLabel, type Shown } from "./labels.ts";
import { metadataId } from "./metadataId.ts";

/** What can be chosen in a column: choices, states, reasons, yes and no. */

type ListColumn = Named<ChoiceColumn> | Named<StateColumn> | Named<StatusColumn>;

export function optionSetOf(table: Table, column: ListColumn, shown: Shown): Definition {
  const shared = column.kind === "choice" ? column.global : undefined;
  return optionSet(shared ?? `${table.name}_${column.name}`, column, shared !== undefined, shown);
}

/** The choices that columns share, once each, whichever table declares them first. */
export function globalOptionSets(model: Model, shown: Shown): Definition[] {
  const found = new Map<string, Named<ChoiceColumn>>();
  for (const table of model.tables.values())
    for (const column of table.columns.values())
      if (column.kind === "choice" && column.global !== undefined && !found.has(column.global))
        found.set(column.global, column);
  return [...found].map(([name, column]) => optionSet(name, column, true, shown));
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
