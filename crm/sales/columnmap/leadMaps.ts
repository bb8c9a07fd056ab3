import { addressColumns } from "../../core/addressColumns.ts";

type ColumnMaps = Readonly<Record<string, readonly string[]>>;

/** How somebody may be written to and called. */
const consent = ["donotemail", "donotphone", "donotfax", "donotpostalmail", "donotbulkemail", "donotsendmm"];

/** The maps that ship: what a qualified lead hands on, by destination table, as `lead column: [destination columns]`. */
export const leadMaps: Readonly<Record<"account" | "contact" | "opportunity", ColumnMaps>> = {
  account: {
    companyname: ["name"],
    ...underTheirNames([
      "telephone1",
      "telephone2",
      "fax",
      "emailaddress1",
      "websiteurl",
      "sic",
      "industrycode",
      "numberofemployees",
      "revenue",
      ...addressColumns,
      "filon_siren",
      "filon_siret",
      "filon_vatnumber",
      ...consent,
    ]),
  },
  contact: underTheirNames([
    "firstname",
    "middlename",
    "lastname",
    "salutation",
    "jobtitle",
    "emailaddress1",
    "emailaddress2",
    "emailaddress3",
    "telephone1",
    "telephone2",
    "telephone3",
    "pager",
    "mobilephone",
    "fax",
    "websiteurl",
    "description",
    ...addressColumns,
    "preferredcontactmethodcode",
    ...consent,
  ]),
  opportunity: {
    subject: ["name"],
    description: ["description"],
    qualificationcomments: ["qualificationcomments"],
    budgetamount: ["budgetamount"],
    budgetstatus: ["budgetstatus"],
    estimatedamount: ["estimatedvalue"],
    estimatedclosedate: ["estimatedclosedate"],
    purchasetimeframe: ["purchasetimeframe"],
    purchaseprocess: ["purchaseprocess"],
    decisionmaker: ["decisionmaker"],
    need: ["need"],
    confirminterest: ["confirminterest"],
    evaluatefit: ["evaluatefit"],
  },
};

function underTheirNames(names: readonly string[]): ColumnMaps {
  return Object.fromEntries(names.map((name) => [name, [name]]));
}
