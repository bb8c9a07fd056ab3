import { beforeAll, expect } from "vitest";
import { useWorld, type Answer, type World } from "../world.ts";

/**
 * The company and the contacts of Microsoft's "Query data" sample, and how tests of FetchXML ask about them. The primary
 * contact is not among the company's contacts.
 */

export const people = [
  ["Susanna", "Stubberod (sample)", "Senior Purchaser", 52000],
  ["Nancy", "Anderson (sample)", "Activities Manager", 55500],
  ["Maria", "Cambell (sample)", "Accounts Manager", 31000],
  ["Scott", "Konersmann (sample)", "Accounts Manager", 38000],
  ["Robert", "Lyon (sample)", "Senior Technician", 78000],
  ["Paul", "Cannon (sample)", "Ski Instructor", 68500],
  ["Rene", "Valdes (sample)", "Data Analyst III", 86000],
  ["Jim", "Glynn (sample)", "Senior International Sales Manager", 81400],
] as const;

export const everything = { prefer: 'odata.include-annotations="*"' };
export const formatted = "OData.Community.Display.V1.FormattedValue";
export const crm = "@Microsoft.Dynamics.CRM";

type Row = Record<string, unknown>;

export interface Contoso {
  readonly world: World;
  readonly accountid: string;
  readonly primarycontactid: string;
  get(set: string, xml: string, headers?: Record<string, string>, more?: string, name?: string): Promise<Answer>;
  /** The rows of an answer that must be a success. */
  rows(set: string, xml: string, name?: string): Promise<Row[]>;
  /** The condition that a contact is the company's; its id as Microsoft's own clients write one. */
  condition(): string;
  /** All contacts of the company, from Susanna down to Jim. */
  sample(start?: string): string;
}

/** Stands at the top of a test file, as `useWorld()` does. */
export function useContoso(): Contoso {
  const world = useWorld();
  const made = { accountid: "", primarycontactid: "" };
  beforeAll(async () => {
    const { given } = world;
    const ada = world.as("ada");
    const yvonne = await given.contact({ firstname: "Yvonne", lastname: "McKay (sample)", jobtitle: "Coffee Master" });
    made.primarycontactid = String(yvonne["contactid"]);
    const account = await ada.create("accounts", {
      name: "Contoso, Ltd. (sample)",
      revenue: 5000000,
      "primarycontactid@odata.bind": `contacts(${made.primarycontactid})`,
    });
    made.accountid = String(account["accountid"]);
    for (const [firstname, lastname, jobtitle, annualincome] of people)
      await given.contact({
        firstname,
        lastname,
        jobtitle,
        annualincome,
        creditlimit: annualincome,
        "parentcustomerid_account@odata.bind": `accounts(${made.accountid})`,
      });
    for (const subject of ["Call", "Write", "Visit"])
      await ada.create("tasks", {
        subject,
        "regardingobjectid_account_task@odata.bind": `accounts(${made.accountid})`,
      });
  });
  const get: Contoso["get"] = (set, xml, headers = {}, more = "", name = "ada") =>
    world.as(name).get(`${set}?${fetchOption(xml)}${more}`, { headers });
  const condition = () =>
    `<condition attribute='parentcustomerid' operator='eq' value='{${made.accountid.toUpperCase()}}'/>`;
  return {
    world,
    get accountid() {
      return made.accountid;
    },
    get primarycontactid() {
      return made.primarycontactid;
    },
    get,
    rows: async (set, xml, name) => {
      const { status, body } = await get(set, xml, {}, "", name);
      expect([status, body.error?.message]).toEqual([200, undefined]);
      return body.value as Row[];
    },
    condition,
    sample: (start) =>
      contacts(
        `<filter><condition attribute='fullname' operator='like' value='%(sample)%'/>${condition()}</filter>`,
        start,
      ),
  };
}

/** A fetch of contacts by name, last one first. */
export function contacts(inner: string, start = "<fetch>"): string {
  const columns = ["fullname", "jobtitle", "creditlimit"].map((name) => `<attribute name='${name}'/>`).join("");
  const order = "<order attribute='fullname' descending='true'/>";
  return `${start}<entity name='contact'>${columns}${order}${inner}</entity></fetch>`;
}

export function fetchOption(xml: string): string {
  return `fetchXml=${encodeURIComponent(xml)}`;
}

/** First names, in the order of the rows. */
export function names(found: readonly Row[]): string[] {
  return found.map((row) => String(row["fullname"]).split(" ")[0] ?? "");
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
