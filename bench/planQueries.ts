import { propertyOf, tableOf, type Model } from "../engine/model/model.ts";
import type { View } from "../engine/model/screen.ts";

/** The reads whose plans are watched: the views that ship, quick find in them, and what clients ask for beside. */

export interface PlanQuery {
  readonly name: string;
  /** Path below the service root, not yet percent-encoded. */
  readonly path: string;
  /** From which row on, by the share of the rows in front of it; 0 reads the first page. */
  readonly depth: number;
}

export interface Known {
  readonly userId: string;
  /** Somebody who owns nothing yet. */
  readonly newcomerId: string;
  readonly leadId: string;
  readonly accountId: string;
  readonly email: string;
  readonly company: string;
}

const viewTables = ["lead", "account", "contact", "opportunity"];

export function planQueries(model: Model, known: Known): PlanQuery[] {
  const views = viewTables.flatMap((name) => {
    const { views = [] } = tableOf(model, name);
    return views.flatMap((view) => [
      query(view.label.en, viewPath(model, name, view, known.userId)),
      ...(view.filter?.includes("@me")
        ? [query(`${view.label.en}, of a newcomer`, viewPath(model, name, view, known.newcomerId))]
        : []),
    ]);
  });
  const finds = viewTables.flatMap((name) => [
    query(`${name}: quick find, common`, findPath(model, name, "bar")),
    query(`${name}: quick find, rare`, findPath(model, name, known.email.split("@")[0] ?? "")),
    query(`${name}: quick find, nothing`, findPath(model, name, "zzqxy")),
  ]);
  return [...views, ...finds, ...others(known)];
}

function others({ leadId, accountId, email, company }: Known): PlanQuery[] {
  const start = company.slice(0, 5);
  const newest = "leads?$select=fullname,createdon&$filter=statecode eq 0&$orderby=createdon desc";
  return [
    query("lead by id", `leads(${leadId})`),
    query("lead by e-mail", `leads?$select=fullname&$filter=emailaddress1 eq '${email}'`),
    query("lead by company", `leads?$select=fullname&$filter=companyname eq '${company}'&$orderby=createdon desc`),
    query("company starts with", `leads?$select=fullname&$filter=startswith(companyname,'${start}')`),
    query("company starts with, newest", `leads?$filter=startswith(companyname,'${start}')&$orderby=createdon desc`),
    query("this year's leads", "leads?$select=fullname&$filter=createdon ge 2026-05-01&$orderby=createdon desc"),
    query("page with a count", `${newest}&$count=true`),
    query("count of all", "leads/$count"),
    query("by owner's name", "leads?$select=fullname&$filter=statecode eq 0&$orderby=owninguser/fullname"),
    query("by account's name", "contacts?$select=fullname&$orderby=_accountid_value"),
    query("by two columns", "leads?$select=fullname&$orderby=companyname,createdon desc"),
    query("biggest amounts", "leads?$select=fullname&$filter=statecode eq 0&$orderby=estimatedamount desc"),
    query(
      "through a lookup",
      `leads?$select=fullname&$filter=parentaccountid/address1_city eq 'Lyon'&$orderby=createdon desc`,
    ),
    query(
      "with related rows",
      `accounts?$select=name&$orderby=name&$expand=contact_customer_accounts($select=fullname;$top=5)`,
    ),
    query(
      "having related rows",
      "accounts?$select=name&$orderby=name&$filter=opportunity_customer_accounts/any(o:o/statecode eq 0)",
    ),
    query(
      "contacts of an account",
      `accounts(${accountId})/contact_customer_accounts?$select=fullname&$orderby=fullname`,
    ),
    { ...query("newest, in the middle", newest), depth: 0.5 },
    { ...query("newest, at the end", newest), depth: 0.95 },
  ];
}

function query(name: string, path: string): PlanQuery {
  return { name, path, depth: 0 };
}

function viewPath(model: Model, name: string, view: View, userId: string): string {
  const filter = view.filter ? `&$filter=${view.filter.replaceAll("@me", userId)}` : "";
  return `${setOf(model, name)}?$select=${properties(model, name, view.columns)}${filter}&$orderby=${view.order}`;
}

/** As the app looks for a text: in the name and the first texts of the table's second view, in its order. */
function findPath(model: Model, name: string, text: string): string {
  const table = tableOf(model, name);
  const view = table.views?.[1];
  const texts = (view?.columns ?? []).filter((column) => table.columns.get(column)?.kind === "text");
  const names = [...new Set([table.primaryName ?? "", ...texts])].slice(0, 5);
  const filter = names.map((column) => `contains(${column},'${text}')`).join(" or ");
  return `${setOf(model, name)}?$select=${properties(model, name, view?.columns ?? [])}&$filter=(statecode eq 0) and (${filter})&$orderby=${view?.order ?? ""}`;
}

function setOf(model: Model, name: string): string {
  return tableOf(model, name).entitySet;
}

function properties(model: Model, name: string, columns: readonly string[]): string {
  const table = tableOf(model, name);
  return columns
    .flatMap((column) => table.columns.get(column) ?? [])
    .map(propertyOf)
    .join(",");
}
