import { legalForms } from "../../../engine/match/legalForms.ts";
import { isFirstName } from "../../../engine/match/firstNames.ts";
import { foldText, wordsIn } from "../../../engine/match/normalise.ts";
import type { Columns } from "./matchColumns.ts";

/** A record whose company stands with the person's name, or whose person stands with the company's, each in its own column. */
export function sortedOut(row: Columns): Columns {
  const person = row["fullname"] || [row["firstname"], row["lastname"]].filter(Boolean).join(" ");
  if (row["companyname"] && !person) return personApart(row, row["companyname"]);
  return person && !row["companyname"] ? companyApart(row, person) : row;
}

/** `Marie Durand - Acme` and `Marie Durand (Acme)`: a person and a company. */
function personApart(row: Columns, company: string): Columns {
  const [person, name] = halves(company);
  if (name === "" || !isPerson(person)) return row;
  return { ...row, fullname: person, companyname: name };
}

/** `Durand (Acme SARL)`, `Marie Durand - Acme SARL` and `Acme SARL` alone: only a legal form tells that there is a company. */
function companyApart(row: Columns, person: string): Columns {
  if (isCompany(person) && halves(person)[1] === "")
    return { ...row, companyname: person, fullname: "", firstname: "", lastname: "" };
  const [name, company] = halves(person);
  if (!isCompany(company)) return row;
  return { ...row, companyname: company, fullname: name, firstname: "", lastname: "" };
}

/** What stands before a dash or a bracket, and what behind. */
function halves(text: string): readonly [string, string] {
  const [, before = "", behind = ""] = /^(.+?)(?:\s+[-–|/]\s+|\s*\()([^)]+)\)?\s*$/.exec(text) ?? [];
  return [before, behind];
}

function isPerson(text: string): boolean {
  const words = wordsIn(foldText(text));
  return words.length > 1 && words.length < 4 && isFirstName(words[0] ?? "");
}

function isCompany(text: string): boolean {
  const words = wordsIn(foldText(text.replace(/\./g, "")));
  return (
    words.length > 1 && [words[0] ?? "", words.at(-1) ?? ""].some((word) => word.length > 2 && legalForms.has(word))
  );
}
