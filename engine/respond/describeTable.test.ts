import { describe, expect, it } from "vitest";
import { bookTable, libraryModel, reader, readerWith } from "../../test/library.ts";
import { describeTable, summaryOf } from "./describeTable.ts";

const described = describeTable(libraryModel, bookTable, { ...reader, language: "fr" }, []);
const column = (name: string) => described.columns.find((one) => one.name === name);

describe("a table is described", () => {
  it("in the caller's language", () => {
    expect(described).toMatchObject({ name: "book", label: "Livre", plural: "Livres", primaryName: "title" });
    expect(column("title")).toMatchObject({ label: "Titre", kind: "text", max: 100, property: "title" });
    expect(column("inprint")?.options).toEqual([
      { value: true, label: "Oui" },
      { value: false, label: "Non" },
    ]);
  });

  it("with the property a lookup is read by and those it is bound with", () => {
    expect(column("holderid")).toMatchObject({
      property: "_holderid_value",
      targets: [
        { table: "author", entitySet: "authors", navigation: "holderid_author" },
        { table: "library", entitySet: "libraries", navigation: "holderid_library" },
      ],
    });
  });

  it("with what the server fills in as not to be written", () => {
    expect(column("price_base")).toMatchObject({ create: false, update: false });
    expect(column("bookid")).toMatchObject({ create: true, update: false });
    expect(column("title")).toMatchObject({ create: true, update: true });
  });
});

describe("the rights of a table", () => {
  it("are those of the caller, at whatever depth", () => {
    expect(summaryOf(bookTable, readerWith({ "book:read": "user", "book:write": "unit" })).rights).toEqual({
      create: false,
      read: true,
      write: true,
      delete: false,
    });
  });

  it("of one that can only be read are to read it", () => {
    const caller = readerWith({ "*:read": "organization", "*:create": "organization", "*:delete": "organization" });

    expect(summaryOf({ ...bookTable, readOnly: true }, caller).rights).toEqual({
      create: false,
      read: true,
      write: false,
      delete: false,
    });
  });
});
