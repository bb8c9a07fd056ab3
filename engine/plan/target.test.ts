import { describe, expect, it } from "vitest";
import { libraryModel } from "../../test/library.ts";
import { parseResourcePath } from "../odata/resourcePath.ts";
import { targetOf, type Target } from "./target.ts";

const id = "aaaaaaaa-1111-2222-3333-444444444444";

const target = (path: string) => targetOf(libraryModel, parseResourcePath(path), (name) => name === "WhoAmI");

/** What a target is about, on one line. */
function shown(found: Target): string {
  switch (found.kind) {
    case "collection":
    case "record":
      return `${found.kind} ${found.table.name}`;
    case "count":
      return `count of ${shown(found.of)}`;
    case "property":
      return `property ${found.column.name}${found.raw ? " raw" : ""}`;
    case "related":
      return `related ${found.navigation.name}`;
    case "reference":
      return `reference ${found.navigation.name}${found.other ? " one" : ""}`;
    case "operation":
      return `operation ${found.name} ${found.table?.name ?? "-"} ${found.key ? "record" : "-"}`;
    default:
      return found.kind;
  }
}

describe("a path means", () => {
  it.each([
    ["", "service"],
    ["$metadata", "metadata"],
    ["$batch", "batch"],
    ["books", "collection book"],
    ["books/$count", "count of collection book"],
    [`books(${id})`, "record book"],
    ["books(title='x')", "record book"],
    [`books(${id})/title`, "property title"],
    [`books(${id})/title/$value`, "property title raw"],
    [`books(${id})/_authorid_value`, "property authorid"],
    [`books(${id})/author`, "related author"],
    [`books(${id})/chapters`, "related chapters"],
    [`books(${id})/chapters/$count`, "count of related chapters"],
    [`books(${id})/chapters/$ref`, "reference chapters"],
    [`books(${id})/chapters(${id})/$ref`, "reference chapters one"],
    [`books(${id})/author/$ref`, "reference author"],
    [`books(${id})/library_books`, "related library_books"],
    ["WhoAmI", "operation WhoAmI - -"],
    ["books/Microsoft.Dynamics.CRM.LendAll", "operation LendAll book -"],
    [`books(${id})/Microsoft.Dynamics.CRM.Lend`, "operation Lend book record"],
  ])("%s: %s", (path, meaning) => {
    expect(shown(target(path))).toBe(meaning);
  });
});

describe("a path is refused:", () => {
  it.each([
    ["nosuch", 404],
    ["Books", 404],
    ["constructor", 404],
    ["WhoAmI/x", 404],
    ["books/title", 404],
    ["books/$value", 404],
    ["$metadata/x", 404],
    [`books(${id})/nosuch`, 400],
    [`books(${id})/title/pages`, 404],
    [`books(${id})/title(1)`, 404],
    [`books(${id})/author/name`, 404],
    [`books(${id})/author/$count`, 404],
    [`books(${id})/chapters(${id})`, 404],
  ])("%s with %i", (path, status) => {
    expect(() => target(path)).toThrow(expect.objectContaining({ status, code: "0x80060888" }));
  });
});
