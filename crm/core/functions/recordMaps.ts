import { addressColumns } from "../addressColumns.ts";

/** What a new record takes from the one it is made for, where the two are not a lead and what comes of it. */
export interface RecordMap {
  readonly from: string;
  readonly to: string;
  /** Navigation properties of the new record that point to the old one. */
  readonly links: readonly string[];
  /** Columns that are copied under their own name. */
  readonly columns: readonly string[];
  /** Columns that are copied under another name. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const address = [
  ...addressColumns,
  "address1_addresstypecode",
  "address1_freighttermscode",
  "address1_shippingmethodcode",
];

const addresses = ["billto", "shipto"].flatMap((prefix) =>
  ["line1", "line2", "line3", "postalcode", "city", "stateorprovince", "country", "name", "telephone", "fax"].map(
    (part) => `${prefix}_${part}`,
  ),
);

const terms = ["transactioncurrencyid", "paymenttermscode"];

/** What one document of a deal hands on to the next. */
const document = [
  "name",
  "description",
  "customerid",
  "opportunityid",
  "pricelevelid",
  "discountamount",
  "discountpercentage",
  "freightamount",
  "shippingmethodcode",
  ...terms,
  ...addresses,
];

export const recordMaps: readonly RecordMap[] = [
  {
    from: "account",
    to: "account",
    links: ["parentaccountid"],
    columns: [...address, ...terms, "defaultpricelevelid", "territoryid"],
  },
  {
    from: "account",
    to: "contact",
    links: ["parentcustomerid_account"],
    columns: [...address, ...terms, "defaultpricelevelid", "telephone1", "fax"],
  },
  {
    from: "account",
    to: "opportunity",
    links: ["customerid_account", "parentaccountid"],
    columns: ["transactioncurrencyid"],
    renamed: { defaultpricelevelid: "pricelevelid" },
  },
  {
    from: "contact",
    to: "opportunity",
    links: ["customerid_contact", "parentcontactid"],
    columns: ["transactioncurrencyid"],
    renamed: { defaultpricelevelid: "pricelevelid" },
  },
  {
    from: "opportunity",
    to: "quote",
    links: ["opportunityid"],
    columns: [
      "name",
      "customerid",
      "campaignid",
      "pricelevelid",
      "discountamount",
      "discountpercentage",
      "freightamount",
      "transactioncurrencyid",
    ],
  },
  { from: "quote", to: "salesorder", links: ["quoteid"], columns: [...document, "campaignid", "freighttermscode"] },
  { from: "salesorder", to: "invoice", links: ["salesorderid"], columns: document },
];
