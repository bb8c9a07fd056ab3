import { sortedOut } from "./sortedOut.ts";
import { mendText } from "../../../engine/match/mendText.ts";
import { readOrganisation, type Organisation } from "../../../engine/match/organisation.ts";
import { givenText } from "../../../engine/match/placeholders.ts";
import { readPerson, type Person } from "../../../engine/match/person.ts";

/** A record as text by column name, as a file or a row has it. */
export type Columns = Readonly<Record<string, string | undefined>>;

/** The company an account is, or the one a lead says its person works for. */
export function organisationOf(row: Columns, table: "account" | "lead"): Organisation {
  const text = textOf(table === "lead" ? sortedOut(row) : row);
  return readOrganisation({
    name: table === "lead" ? text("companyname") : text("name") || text("fullname"),
    street: text("address1_line1"),
    postalCode: text("address1_postalcode"),
    city: text("address1_city"),
    country: text("address1_country"),
    phones: [text("telephone1")],
    mobiles: table === "lead" ? [text("mobilephone")] : [],
    emails: [text("emailaddress1")],
    website: text("websiteurl"),
    registration: text("registrationnumber"),
  });
}

/** The person a contact is, or a lead speaks of; with the record of the company where it is known. */
export function personOf(row: Columns, company: Columns = {}): Person {
  const text = textOf(sortedOut(row));
  return readPerson({
    fullName: text("fullname"),
    firstName: text("firstname"),
    middleName: text("middlename"),
    lastName: text("lastname"),
    street: text("address1_line1"),
    street2: text("address1_line2"),
    postalCode: text("address1_postalcode"),
    city: text("address1_city"),
    state: text("address1_stateorprovince"),
    country: text("address1_country"),
    phones: [text("telephone1")],
    mobiles: [text("mobilephone")],
    job: text("jobtitle"),
    emails: [text("emailaddress1")],
    birthDate: text("birthdate"),
    birthPlace: text("birthplace"),
    website: text("websiteurl"),
    company: text("companyname") || (company["name"] ?? ""),
    companySites: [company["websiteurl"] ?? "", company["emailaddress1"] ?? ""].filter(Boolean),
    companyId: text("parentcustomerid"),
  });
}

/** What a column gives, mended; none where it was only filled. */
function textOf(row: Columns): (column: string) => string {
  return (column) => givenText(mendText(row[column] ?? ""));
}
