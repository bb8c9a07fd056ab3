import { expect, it } from "vitest";
import { tables } from "../../../crm/tables.ts";
import { integer } from "../../../engine/model/columns.ts";
import { loadModel, tableOf } from "../../../engine/model/model.ts";
import { parseQuery } from "../../../engine/odata/queryOptions.ts";
import { planRead } from "../../../engine/plan/planRead.ts";
import { describeTable } from "../../../engine/respond/describeTable.ts";
import { reader } from "../../../test/library.ts";
import { operatorsOf, filterable } from "./filterColumns.ts";
import { choosableColumns, viewColumns, viewOf, withColumns } from "./gridColumns.ts";
import { gridQuery } from "./gridQuery.ts";

const shoeSize = integer("filon_ShoeSize", "Shoe Size", "Pointure");
const declared = tables.map((table) =>
  table.name === "contact" ? { ...table, columns: { ...table.columns, filon_shoesize: shoeSize } } : table,
);
const model = loadModel(declared);
const contact = tableOf(model, "contact");
const described = describeTable(model, contact, reader, []);

it("a column added to a declaration can be chosen for a list, and filtered by as its kind is", () => {
  const added = choosableColumns(described).find(({ name }) => name === "filon_shoesize");

  expect(added).toMatchObject({ label: "Shoe Size", kind: "integer" });
  expect(filterable(described)).toContain(added);
  expect(added && operatorsOf(added)).toContain("ge");
});

it("and the list that shows and filters by it is a question the API takes", () => {
  const view = withColumns(described, viewOf(described, undefined, false), "fullname,filon_shoesize");
  const search = { filter: "filon_shoesize ge 42", sort: "-filon_shoesize" };
  const { select, filter = "", order = "" } = gridQuery(described, view, search, reader.userId);
  const options = parseQuery(`$select=${select.join(",")}&$filter=${encodeURIComponent(filter)}&$orderby=${order}`);

  expect(viewColumns(described, view).map(({ name }) => name)).toEqual(["fullname", "filon_shoesize"]);
  expect(() =>
    planRead({ model, caller: reader }, { table: contact, options, limit: null, names: false }),
  ).not.toThrow();
});
