import { expect, it } from "vitest";
import { folded, identifier, literal, SqlWriter } from "./sqlWriter.ts";

it.each([
  ["name", `"name"`],
  [`a"b`, `"a""b"`],
  [`"; DROP TABLE x; --`, `"""; DROP TABLE x; --"`],
])("the name %s is quoted as %s", (name, sql) => {
  expect(identifier(name)).toBe(sql);
});

it.each([
  ["text", "'text'"],
  ["it's", "'it''s'"],
  ["'; --", "'''; --'"],
])("the text %s is quoted as %s", (text, sql) => {
  expect(literal(text)).toBe(sql);
});

it("a value never stands in the text: its place does, with its type", () => {
  const writer = new SqlWriter();
  const parts = [writer.value("'; --", "text"), writer.value(5, "integer"), folded(writer.value(null, "text"))];

  expect(writer.statement(parts.join(" "))).toEqual({
    text: "$1::text $2::integer filon_fold($3::text)",
    values: ["'; --", 5, null],
  });
});

it("every alias is another one", () => {
  const writer = new SqlWriter();

  expect([writer.alias(), writer.alias(), writer.alias()]).toEqual(["t0", "t1", "t2"]);
});
