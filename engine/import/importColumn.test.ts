import { expect, it } from "vitest";
import { boolean, choice, datetime, key, lookup, money, option, reason, state, text, to } from "../model/columns.ts";
import { states } from "../model/groups.ts";
import { label } from "../model/label.ts";
import { importColumns } from "./importColumn.ts";

const nothing = { headers: {}, values: {}, extra: [] };

it("a column keeps its label and limits, and gets the words of other programs", () => {
  const columns = importColumns(
    { mail: text("Mail", "Mail", "Courriel", { format: "Email", max: 80 }), price: money("Price", "Price", "Prix") },
    { ...nothing, headers: { mail: ["Address"], unheardOf: ["Nothing"] } },
  );

  expect(columns).toMatchObject([
    { column: "mail", kind: "email", labels: label("Mail", "Courriel"), synonyms: ["Address"], maxLength: 80 },
    { column: "price", kind: "money", synonyms: [], max: 922337203685477 },
  ]);
});

it("a choice gets the words for its options, and a status the state that goes with it", () => {
  const colour = choice("Colour", "Colour", "Couleur", [option(1, "Red", "Rouge")]);
  const condition = states([
    state(0, "Good", "Bon", [reason(1, "New", "Neuf")]),
    state(2, "Bad", "Mauvais", [reason(4, "Worn", "Usé")]),
  ]);
  const columns = importColumns({ colour, ...condition }, { ...nothing, values: { statuscode: { 4: ["Damaged"] } } });

  expect(columns).toMatchObject([
    { column: "colour", options: [{ value: 1, labels: { fr: "Rouge" }, synonyms: [] }] },
    {
      column: "statuscode",
      kind: "choice",
      options: [
        { value: 1, synonyms: [], also: { statecode: 0 } },
        { value: 4, synonyms: ["Damaged"], also: { statecode: 2 } },
      ],
    },
  ]);
});

it("a boolean is known by the names of its two values", () => {
  const [column] = importColumns(
    { sold: boolean("Sold", "Sold", "Vendu", { yes: label("Gone", "Parti"), no: label("Here", "Là") }) },
    nothing,
  );

  expect(column?.options).toMatchObject([
    { value: true, labels: { en: "Gone" } },
    { value: false, labels: { en: "Here" } },
  ]);
});

it("keys, links and what the product fills in are left out; extra targets come last", () => {
  const columns = importColumns(
    {
      bookid: key("BookId", "Book", "Livre"),
      shelfid: lookup("ShelfId", "Shelf", "Rayon", [to("shelf", "shelf_books", "shelfid")]),
      createdon: datetime("CreatedOn", "Created On", "Créé le", { computed: true }),
      title: text("Title", "Title", "Titre"),
    },
    { ...nothing, extra: [{ column: "reader", kind: "text", labels: label("Reader", "Lecteur"), synonyms: [] }] },
  );

  expect(columns.map(({ column }) => column)).toEqual(["title", "reader"]);
});
