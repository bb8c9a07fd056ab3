import { describe, expect, it } from "vitest";
import { importColumns } from "../../../engine/import/importColumn.ts";
import { mapColumns } from "../../../engine/import/mapColumns.ts";
import { planImport } from "../../../engine/import/planImport.ts";
import { readRow } from "../../../engine/import/readRow.ts";
import { lead } from "./lead.ts";
import { leadImport } from "./leadImport.ts";

const target = importColumns(lead.columns, leadImport);

function columnsOf(...header: string[]): (string | null)[] {
  return mapColumns(header, target).map(({ column }) => column);
}

describe("headers of", () => {
  it.each([
    [
      "Salesforce",
      {
        "Lead ID": "filon_importid",
        "Lead Owner": "owner",
        Salutation: "salutation",
        "First Name": "firstname",
        "Last Name": "lastname",
        Title: "jobtitle",
        "Company / Account": "companyname",
        "Lead Source": "leadsourcecode",
        "Lead Status": "statuscode",
        Rating: "leadqualitycode",
        Street: "address1_line1",
        City: "address1_city",
        "State/Province": "address1_stateorprovince",
        "Zip/Postal Code": "address1_postalcode",
        Country: "address1_country",
        Phone: "telephone1",
        Mobile: "mobilephone",
        Fax: "fax",
        Email: "emailaddress1",
        "Email Opt Out": "donotemail",
        "Do Not Call": "donotphone",
        Website: "websiteurl",
        Industry: "industrycode",
        "Annual Revenue": "revenue",
        "No. of Employees": "numberofemployees",
        Description: "description",
      },
    ],
    [
      "HubSpot",
      {
        "Record ID": "filon_importid",
        "First Name": "firstname",
        "Last Name": "lastname",
        Email: "emailaddress1",
        "Phone Number": "telephone1",
        "Mobile Phone Number": "mobilephone",
        "Contact owner": "owner",
        "Lead Status": "statuscode",
        "Associated Company": "companyname",
        "Job Title": "jobtitle",
        "Website URL": "websiteurl",
        "Street Address": "address1_line1",
        City: "address1_city",
        "State/Region": "address1_stateorprovince",
        "Postal Code": "address1_postalcode",
        "Country/Region": "address1_country",
        "Original Source": "leadsourcecode",
        "Number of Employees": "numberofemployees",
        "Marketing contact status": null,
      },
    ],
    [
      "Zoho",
      {
        "Record Id": "filon_importid",
        "Lead Owner": "owner",
        "Lead Owner ID": null,
        Company: "companyname",
        "First Name": "firstname",
        "Last Name": "lastname",
        Title: "jobtitle",
        Email: "emailaddress1",
        "Secondary Email": "emailaddress2",
        Phone: "telephone1",
        "Lead Source": "leadsourcecode",
        "Lead Status": "statuscode",
        Industry: "industrycode",
        "Zip Code": "address1_postalcode",
        State: "address1_stateorprovince",
        CONVERTED: null,
      },
    ],
    [
      "SugarCRM",
      {
        ID: "filon_importid",
        "First Name": "firstname",
        "Last Name": "lastname",
        Title: "jobtitle",
        "Account Name": "companyname",
        Website: "websiteurl",
        "Opportunity Name": "subject",
        "Opportunity Amount": "estimatedamount",
        "Office Phone": "telephone1",
        "Home Phone": "telephone2",
        "Email Address": "emailaddress1",
        "Primary Address Street": "address1_line1",
        "Primary Address Postal Code": "address1_postalcode",
        Status: "statuscode",
        "Assigned To": "owner",
      },
    ],
    [
      "Dynamics 365",
      {
        "(Do Not Modify) Lead": "filon_importid",
        "(Do Not Modify) Row Checksum": null,
        "(Do Not Modify) Modified On": null,
        Topic: "subject",
        Name: "lastname",
        "Company Name": "companyname",
        "Business Phone": "telephone1",
        "Mobile Phone": "mobilephone",
        Email: "emailaddress1",
        "Street 1": "address1_line1",
        "ZIP/Postal Code": "address1_postalcode",
        "Status Reason": "statuscode",
        "Est. Value": "estimatedamount",
        "Est. Close Date": "estimatedclosedate",
        Owner: "owner",
      },
    ],
    [
      "a French spreadsheet",
      {
        "Raison sociale": "companyname",
        Nom: "lastname",
        Prénom: "firstname",
        Civilité: "salutation",
        Courriel: "emailaddress1",
        Téléphone: "telephone1",
        Portable: "mobilephone",
        Adresse: "address1_line1",
        CP: "address1_postalcode",
        Ville: "address1_city",
        Pays: "address1_country",
        Fonction: "jobtitle",
        "Site web": "websiteurl",
        Source: "leadsourcecode",
        Secteur: "industrycode",
        Effectif: "numberofemployees",
        "Chiffre d'affaires": "revenue",
        Sujet: "subject",
        Propriétaire: "owner",
        Statut: "statuscode",
        SIRET: "filon_siret",
        "N° TVA": "filon_vatnumber",
        Remarques: "description",
      },
    ],
    [
      "a carelessly typed French spreadsheet",
      {
        ENTREPRISE: "companyname",
        "e-mail :": "emailaddress1",
        "tel.": "telephone1",
        MOBILE: "mobilephone",
        "code postal": "address1_postalcode",
        poste: "jobtitle",
        "Nb salaries": "numberofemployees",
      },
    ],
  ])("%s", (_program, expected: Readonly<Record<string, string | null>>) => {
    expect(columnsOf(...Object.keys(expected))).toEqual(Object.values(expected));
  });
});

it("a whole name goes to the last name only where the file has no last name", () => {
  expect(columnsOf("Full Name", "Email")).toEqual(["lastname", "emailaddress1"]);
  expect(columnsOf("Full Name", "Last Name")).toEqual([null, "lastname"]);
});

describe("values", () => {
  function read(header: string, value: string) {
    return readRow(planImport({ header: [header], samples: [], target }), [value]);
  }

  it.each([
    ["New", 0, 1],
    ["Not Contacted", 0, 1],
    ["Open - Not Contacted", 0, 1],
    ["Contacted", 0, 2],
    ["Attempted to Contact", 0, 2],
    ["Contact in Future", 0, 2],
    ["Pre Qualified", 0, 2],
    ["ATTEMPTED_TO_CONTACT", 0, 2],
    ["Closed - Converted", 1, 3],
    ["Lost Lead", 2, 4],
    ["Dead", 2, 4],
    ["Injoignable", 2, 5],
    ["UNQUALIFIED", 2, 6],
    ["Junk Lead", 2, 7],
  ])("the status %s is state %i, reason %i", (word, statecode, statuscode) => {
    expect(read("Lead Status", word).record).toEqual({ statecode, statuscode });
  });

  it.each([
    ["Lead Source", "Employee Referral", "leadsourcecode", 2],
    ["Lead Source", "Web Research", "leadsourcecode", 8],
    ["Origine", "Salon", "leadsourcecode", 7],
    ["Lead Source", "Cold Call", "leadsourcecode", 10],
    ["Industry", "Financial Services", "industrycode", 16],
    ["Industry", "REAL_ESTATE", "industrycode", 29],
    ["Secteur", "BTP", "industrycode", 28],
    ["Rating", "Chaud", "leadqualitycode", 1],
  ])("%s %s is %s %i", (header, word, column, value) => {
    expect(read(header, word).record).toEqual({ [column]: value });
  });

  it("a word that is no option of ours stays with the lead", () => {
    expect(read("Industry", "Pharma")).toEqual({ record: {}, rest: { Industry: "Pharma" }, errors: [] });
    expect(read("Lead Status", "Martian")).toEqual({ record: {}, rest: { "Lead Status": "Martian" }, errors: [] });
  });

  it("a word close to an option is read, and stays with the lead too", () => {
    expect(read("Lead Status", "Junk Lead").rest).toEqual({ "Lead Status": "Junk Lead" });
  });
});

describe("the data", () => {
  it("names columns and options that exist", () => {
    const known = new Map(target.map((column) => [column.column, column.options?.map(({ value }) => value)]));

    const unknown = Object.keys(leadImport.headers).filter((name) => !known.has(name));
    const wrong = Object.entries(leadImport.values).flatMap(([name, words]) =>
      Object.keys(words).filter((value) => !known.get(name)?.includes(Number(value))),
    );

    expect(unknown).toEqual([]);
    expect(wrong).toEqual([]);
    expect(known.has(leadImport.identity)).toBe(true);
    expect(known.has(leadImport.ownerText)).toBe(true);
  });

  it("gives no word to two options", () => {
    for (const [name, words] of Object.entries(leadImport.values)) {
      const all = Object.values(words).flatMap((list: readonly string[]) => list.map((word) => word.toLowerCase()));

      expect(
        all.filter((word, index) => all.indexOf(word) !== index),
        name,
      ).toEqual([]);
    }
  });
});
