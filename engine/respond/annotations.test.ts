import { describe, expect, it } from "vitest";
import { planOf } from "../../test/library.ts";
import { annotate, wantedAnnotations } from "./annotations.ts";
import type { Formatter } from "./formatter.ts";

const formatter: Formatter = { format: (column, value) => (column.kind === "text" ? null : `<${String(value)}>`) };
const formatted = "OData.Community.Display.V1.FormattedValue";
const table = "Microsoft.Dynamics.CRM.lookuplogicalname";
const navigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

describe("wanted annotations", () => {
  it.each([
    ["*", formatted, true],
    [formatted, formatted, true],
    [formatted, table, false],
    ["Microsoft.Dynamics.CRM.*", table, true],
    ["Microsoft.Dynamics.CRM.*", formatted, false],
    [`${table}, ${formatted}`, formatted, true],
    ["", formatted, false],
    ["OData.Community", formatted, false],
  ])("%j holds %s: %s", (list, name, isWanted) => {
    expect(wantedAnnotations(list)(name)).toBe(isWanted);
  });
});

describe("a row", () => {
  const annotated = (query: string, row: Record<string, unknown>, wanted = "*") =>
    annotate(planOf(query), row, formatter, wantedAnnotations(wanted));

  it("has each formatted value in front of its value, none beside null or a text", () => {
    const row = { "@odata.etag": 'W/"1"', title: "a", pages: 5, published: null, bookid: "x" };

    expect(Object.entries(annotated("$select=title,pages,published,bookid", row))).toEqual([
      ["@odata.etag", 'W/"1"'],
      ["title", "a"],
      [`pages@${formatted}`, "<5>"],
      ["pages", 5],
      ["published", null],
      [`bookid@${formatted}`, "<x>"],
      ["bookid", "x"],
    ]);
  });

  it("says of a lookup its name, table and navigation property, and keeps its helpers to itself", () => {
    const row = {
      _holderid_value: "y",
      "_holderid_value#name": "Town",
      "_holderid_value#table": "library",
      bookid: "x",
    };

    expect(annotated("$select=_holderid_value", row)).toEqual({
      _holderid_value: "y",
      [`_holderid_value@${formatted}`]: "Town",
      [`_holderid_value@${table}`]: "library",
      [`_holderid_value@${navigation}`]: "holderid_library",
      [`bookid@${formatted}`]: "<x>",
      bookid: "x",
    });
  });

  it("has only the annotations that are wanted", () => {
    const row = { _authorid_value: "y", "_authorid_value#name": "Ann", bookid: "x" };

    expect(annotated("$select=_authorid_value", row, table)).toEqual({
      _authorid_value: "y",
      [`_authorid_value@${table}`]: "author",
      bookid: "x",
    });
  });

  it("is annotated inside as outside", () => {
    const row = { bookid: "x", chapters: [{ chapterid: "c", name: "One" }], author: null };

    const result = annotated("$select=bookid&$expand=chapters($select=name),author", row);

    expect(result["chapters"]).toEqual([{ [`chapterid@${formatted}`]: "<c>", chapterid: "c", name: "One" }]);
    expect(result["author"]).toBeNull();
  });

  it("is of the table whose key it has, where a lookup can point to several", () => {
    const team = { bookid: "x", ownerid: { teamid: "t", name: "East" } };
    const user = { bookid: "x", ownerid: { systemuserid: "u", name: "Ann" } };
    const ref = { bookid: "x", ownerid: { "@odata.id": "teams(t)" } };

    const [ofTeam, ofUser] = [team, user].map((row) => annotated("$select=bookid&$expand=ownerid", row)["ownerid"]);

    expect(ofTeam).toMatchObject({ teamid: "t", name: "East" });
    expect(ofUser).toMatchObject({ systemuserid: "u", name: "Ann" });
    expect(annotated("$select=bookid&$expand=ownerid/$ref", ref)["ownerid"]).toEqual({ "@odata.id": "teams(t)" });
  });
});
