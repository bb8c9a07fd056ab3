import { complexType } from "../../../engine/model/namedType.ts";
import { operation } from "../../../engine/records/operation.ts";
import { neededColumns, textOfLayout } from "./formLayout.ts";

/** The forms that ship, in both languages: what a form editor starts from, and goes back to. */
export const retrieveShippedForms = operation({
  name: "RetrieveShippedForms",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveShippedFormsResponse",
    fields: { Forms: "Collection(mscrm.ShippedForm)" },
    types: {
      ShippedForm: complexType({
        LogicalName: "Edm.String",
        FormJson: "Edm.String",
        NeededColumns: "Collection(Edm.String)",
      }),
    },
  },
  run: async ({ records: { model } }) => ({
    Forms: [...model.tables.values()].flatMap((table) =>
      table.form
        ? [
            {
              LogicalName: table.name,
              FormJson: textOfLayout(table.form),
              NeededColumns: neededColumns(table),
            },
          ]
        : [],
    ),
  }),
});
