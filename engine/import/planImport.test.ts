import { describe, expect, it } from "vitest";
import type { ImportColumn, ImportKind } from "./importColumn.ts";
import { planImport } from "./planImport.ts";
import { readRow } from "./readRow.ts";

function column(name: string, kind: ImportKind, more: Partial<ImportColumn> = {}): ImportColumn {
  return { column: name, kind, labels: { en: name, fr: name }, synonyms: [], ...more };
}

const options = [
  { value: 1, labels: { en: "New", fr: "Neuf" }, synonyms: [], also: { open: 0 } },
  { value: 4, labels: { en: "Worn", fr: "Usé" }, synonyms: ["Damaged"], also: { open: 2 } },
];

const target = [
  column("title", "text", { maxLength: 10 }),
  column("bought", "date"),
  column("sold", "date"),
  column("price", "money", { min: 0 }),
  column("weight", "decimal"),
  column("state", "choice", { options }),
];

describe("a plan", () => {
  it("names the columns found and those that are not", () => {
    const plan = planImport({ header: ["Title", "Colour", "price"], samples: [["Dune", "red", "1"]], target });

    expect(plan.columns).toEqual([
      { index: 0, header: "Title", column: "title", how: "normalised", kind: "text", options: { maxLength: 10 } },
      { index: 2, header: "price", column: "price", how: "label", kind: "money", options: { min: 0 } },
    ]);
    expect(plan.unmapped).toEqual([{ index: 1, header: "Colour" }]);
  });

  it("is plain data, which can be kept and read again", () => {
    const plan = planImport({ header: ["title", "bought"], samples: [["Dune", "31/12/2021"]], target });

    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it("settles for each column whether the day or the month comes first", () => {
    const samples = [
      ["01/02/2021", "02/01/2021"],
      ["31/01/2021", "01/31/2021"],
    ];
    const { columns } = planImport({ header: ["bought", "sold"], samples, target });

    expect(columns.map((column) => column.options.dateOrder)).toEqual(["day", "month"]);
    expect(columns.map((column) => column.isDateOrderAssumed)).toEqual([false, false]);
  });

  it("takes from the rest of the file what a column does not tell", () => {
    const samples = [
      ["01/02/2021", "01/31/2021", "1,5", "1,234"],
      ["03/04/2021", "", "", ""],
    ];
    const { columns } = planImport({ header: ["bought", "sold", "price", "weight"], samples, target });

    expect(columns.map((column) => column.options.dateOrder ?? column.options.decimalMark)).toEqual([
      "month",
      "month",
      ",",
      ",",
    ]);
    expect(columns[0]?.isDateOrderAssumed).toBe(false);
  });

  it("assumes where nothing in the file tells, and says so", () => {
    const input = { header: ["bought", "sold"], samples: [["01/02/2021", "2021-02-01"]], target };

    const { columns } = planImport({ ...input, assume: { dateOrder: "month", timeZone: "Europe/Paris" } });

    expect(columns[0]).toMatchObject({
      options: { dateOrder: "month", timeZone: "Europe/Paris" },
      isDateOrderAssumed: true,
    });
    expect(columns[1]?.isDateOrderAssumed).toBe(false);
  });

  it("follows what a person chose", () => {
    const plan = planImport({ header: ["A", "title"], samples: [], target, chosen: { A: "title" } });

    expect(plan.columns.map(({ header, column, how }) => [header, column, how])).toEqual([["A", "title", "chosen"]]);
  });

  it("is refused with importNoColumns when no header is known", () => {
    expect(() => planImport({ header: ["Dune", "1965"], samples: [], target })).toThrowError(
      expect.objectContaining({ code: "importNoColumns", message: expect.stringContaining("Dune, 1965") }),
    );
  });
});

describe("a row", () => {
  const header = ["title", "bought", "price", "state", "Colour"];
  const plan = planImport({ header, samples: [["", "31/12/2021"]], target });

  it("becomes a record, with what goes with a choice", () => {
    expect(readRow(plan, ["Dune", "03/07/2021", "$1,250.50", "New", ""])).toEqual({
      record: { open: 0, title: "Dune", bought: "2021-07-03", price: "1250.50", state: 1 },
      rest: {},
      errors: [],
    });
  });

  it("leaves blank cells out of the record, so that they erase nothing", () => {
    expect(readRow(plan, ["Dune", "", "", "", ""]).record).toEqual({ title: "Dune" });
  });

  it("keeps in `rest` what has no column, is no choice of ours, or says more than the choice", () => {
    expect(readRow(plan, ["Dune", "", "", "Lost", "red"]).rest).toEqual({ state: "Lost", Colour: "red" });
    expect(readRow(plan, ["Dune", "", "", "Damaged", ""])).toMatchObject({
      record: { state: 4, open: 2 },
      rest: { state: "Damaged" },
      errors: [],
    });
  });

  it("tells every cell that cannot be read, keeps its text, and reads the others", () => {
    const { record, rest, errors } = readRow(plan, ["Dune", "12/31/2021", "cheap", "New", ""]);

    expect(record).toEqual({ open: 0, title: "Dune", state: 1 });
    expect(rest).toEqual({ bought: "12/31/2021", price: "cheap" });
    expect(errors).toMatchObject([
      { column: "bought", header: "bought", value: "12/31/2021", code: "importDateOrder" },
      { column: "price", header: "price", value: "cheap", code: "importNotNumber" },
    ]);
  });

  it("loses nothing to headers that are double, blank or odd, nor to cells beyond the header", () => {
    const odd = planImport({ header: ["title", "Tag", "Tag", "", "__proto__"], samples: [], target });

    const { rest } = readRow(odd, ["Dune", "a", "b", "c", "d", "e"]);

    expect(Object.entries(rest)).toEqual([
      ["Tag", "a"],
      ["Tag (2)", "b"],
      ["#4", "c"],
      ["__proto__", "d"],
      ["#6", "e"],
    ]);
  });

  it("may be shorter than the header", () => {
    expect(readRow(plan, ["Dune"])).toEqual({ record: { title: "Dune" }, rest: {}, errors: [] });
  });
});
