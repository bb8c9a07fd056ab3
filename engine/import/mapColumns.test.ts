import { describe, expect, it } from "vitest";
import type { ImportColumn } from "./importColumn.ts";
import { mapColumns } from "./mapColumns.ts";

const target: ImportColumn[] = [
  { column: "title", kind: "text", labels: { en: "Title", fr: "Titre" }, synonyms: ["Book", "Nom de l’œuvre"] },
  { column: "pages", kind: "integer", labels: { en: "No. of Pages", fr: "Nombre de pages" }, synonyms: ["Length"] },
  { column: "shelf", kind: "text", labels: { en: "Shelf", fr: "Rayon" }, synonyms: ["Place", "Length"] },
];

function mapped(...header: string[]) {
  return mapColumns(header, target).map(({ column, how }) => [column, how]);
}

describe("a header is recognised by", () => {
  it.each([
    ["Title", "title", "label"],
    ["Titre", "title", "label"],
    ["pages", "pages", "label"],
    ["Book", "title", "synonym"],
    ["TITLE", "title", "normalised"],
    ["no_of_pages", "pages", "normalised"],
    ["No of pages :", "pages", "normalised"],
    ["nom de l'oeuvre", "title", "normalised"],
    ["  rayon*", "shelf", "normalised"],
    ["Colour", null, null],
    ["", null, null],
    ["—", null, null],
  ])("%j: %s, %s", (header, column, how) => {
    expect(mapped(header)).toEqual([[column, how]]);
  });
});

it("two headers never fill one column: a label beats a synonym, wherever they stand", () => {
  expect(mapped("Book", "Title")).toEqual([
    [null, null],
    ["title", "label"],
  ]);
});

it("of two equal matches the one further to the left wins", () => {
  expect(mapped("Place", "place", "PLACE")).toEqual([
    ["shelf", "synonym"],
    [null, null],
    [null, null],
  ]);
});

it("a header that lost one column takes the next it fits", () => {
  expect(mapped("No. of Pages", "Length")).toEqual([
    ["pages", "label"],
    ["shelf", "synonym"],
  ]);
});

it("what a person chose comes first, and null keeps a header out", () => {
  const columns = mapColumns(["Title", "Book", "Shelf", "Colour"], target, {
    Book: "title",
    Shelf: null,
    Colour: "nowhere",
  });

  expect(columns.map(({ column, how }) => [column, how])).toEqual([
    [null, null],
    ["title", "chosen"],
    [null, null],
    [null, null],
  ]);
});
