import type { Caller, Depth, Privilege } from "../engine/access/caller.ts";
import { boolean, date, datetime, integer, key, lookup, memo, money, text, to } from "../engine/model/columns.ts";
import { currency, ownership, version } from "../engine/model/groups.ts";
import { label } from "../engine/model/label.ts";
import { loadModel, tableOf, type Table } from "../engine/model/model.ts";
import { table } from "../engine/model/table.ts";
import { parseQuery } from "../engine/odata/queryOptions.ts";
import { planRead, type ReadRequest } from "../engine/plan/planRead.ts";
import type { ReadPlan } from "../engine/plan/readPlan.ts";

/** A small model for tests of the pure stages: a library, small enough that its SQL can be read as a whole. */

const usual = { objectTypeCode: 1, ownership: "org", primaryName: "name" } as const;

const author = table({
  ...usual,
  name: "author",
  schemaName: "Author",
  entitySet: "authors",
  label: label("Author", "Auteur"),
  plural: label("Authors", "Auteurs"),
  columns: { authorid: key("AuthorId", "Author", "Auteur"), name: text("Name", "Name", "Nom") },
});

const book = table({
  ...usual,
  name: "book",
  schemaName: "Book",
  entitySet: "books",
  label: label("Book", "Livre"),
  plural: label("Books", "Livres"),
  ownership: "user",
  primaryName: "title",
  columns: {
    bookid: key("BookId", "Book", "Livre"),
    title: text("Title", "Title", "Titre"),
    pages: integer("Pages", "Pages", "Pages"),
    price: money("Price", "Price", "Prix"),
    inprint: boolean("InPrint", "In Print", "Disponible", { default: true }),
    published: date("Published", "Published", "Paru le"),
    lentat: datetime("LentAt", "Lent At", "Prêté le"),
    authorid: lookup("AuthorId", "Author", "Auteur", [
      to("author", "author_books", "author", "books", { delete: "Cascade" }),
    ]),
    holderid: lookup("HolderId", "Holder", "Détenteur", [
      to("author", "author_held", "holderid_author", "author_held"),
      to("library", "library_held", "holderid_library", "library_held", { delete: "Restrict" }),
    ]),
    ...ownership({ owner: "owner_books", user: "user_books", team: "team_books", unit: "unit_books" }),
    ...currency("currency_book"),
    ...version(),
  },
  keys: [{ name: "title", columns: ["title"] }],
  indexes: [["published", "title"]],
});

const chapter = table({
  ...usual,
  name: "chapter",
  schemaName: "Chapter",
  entitySet: "chapters",
  label: label("Chapter", "Chapitre"),
  plural: label("Chapters", "Chapitres"),
  ownership: "none",
  parent: "bookid",
  audit: false,
  columns: {
    chapterid: key("ChapterId", "Chapter", "Chapitre"),
    name: text("Name", "Name", "Nom"),
    summary: memo("Summary", "Summary", "Résumé", { max: 2000 }),
    bookid: lookup("BookId", "Book", "Livre", [
      to("book", "book_chapters", "bookid", "chapters", { delete: "Cascade" }),
    ]),
  },
});

const library = table({
  ...usual,
  name: "library",
  schemaName: "Library",
  entitySet: "libraries",
  label: label("Library", "Bibliothèque"),
  plural: label("Libraries", "Bibliothèques"),
  columns: { libraryid: key("LibraryId", "Library", "Bibliothèque"), name: text("Name", "Name", "Nom") },
  manyToMany: [
    {
      relationship: "library_books",
      intersect: "librarybooks",
      table: "book",
      navigation: "library_books",
      otherNavigation: "library_books",
      column: "libraryid",
      otherColumn: "bookid",
    },
  ],
});

const others = ["systemuser", "team", "businessunit", "transactioncurrency"].map((name) =>
  table({
    ...usual,
    name,
    schemaName: name,
    entitySet: `${name}s`,
    label: label(name, name),
    plural: label(name, name),
    columns: { [`${name}id`]: key(`${name}id`, name, name), name: text("Name", "Name", "Nom") },
  }),
);

export const libraryModel = loadModel([author, book, chapter, library, ...others]);

export const bookTable = tableOf(libraryModel, "book");

export const reader: Caller = {
  userId: "11111111-1111-1111-1111-111111111111",
  fullName: "Anna Test",
  email: null,
  organizationId: "22222222-2222-2222-2222-222222222222",
  businessUnitId: "33333333-3333-3333-3333-333333333333",
  businessUnitTree: ["33333333-3333-3333-3333-333333333333", "44444444-4444-4444-4444-444444444444"],
  teamIds: ["55555555-5555-5555-5555-555555555555"],
  roles: [],
  rights: new Map([["*:read", "organization"]]),
  language: "en",
  timeZone: "Europe/Paris",
};

/** The reader with rights of their own: `{ "book:read": "user" }`. */
export function readerWith(rights: Readonly<Partial<Record<`${string}:${Privilege}`, Depth>>>): Caller {
  return { ...reader, rights: new Map(Object.entries(rights) as [string, Depth][]) };
}

/** The plan of a query, from the text of its options. */
export function planOf(
  query: string,
  {
    table: of = bookTable,
    caller = reader,
    ...request
  }: Partial<ReadRequest> & { caller?: Caller; table?: Table } = {},
): ReadPlan {
  return planRead(
    { model: libraryModel, caller },
    { table: of, options: parseQuery(query), limit: null, names: false, ...request },
  );
}
