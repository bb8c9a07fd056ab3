import { closeStage, developStage, proposeStage, qualifyStage } from "../crm/sales/process/salesProcess.ts";
import { euroId, organizationId, rootBusinessUnitId, setupUserId } from "../crm/setup/firstRecords.ts";
import {
  city,
  companyName,
  createdOn,
  firstName,
  idOf,
  lastName,
  oneOf,
  phone,
  postalCode,
  remark,
  share,
  sometimes,
  whole,
} from "./rowValues.ts";

/** Which tables are filled, with how many rows, and what stands in their columns. */

export interface FilledTable {
  readonly name: string;
  readonly rows: number;
  /** SQL of values that several columns need, by name; `d.name` in the columns. */
  readonly derived: Readonly<Record<string, string>>;
  /** SQL of each column; columns that are not named have the default of their declaration. */
  readonly columns: Readonly<Record<string, string>>;
}

const units = 8;
const people = 40;

/** Person number 1: sells more than anybody, and is who the benchmark calls as. */
export const busiestSeller = { number: 1, email: "seller1@bench.filon.test" };

/** The tables in an order in which references lead backwards. */
export function filledTables(rows: number): FilledTable[] {
  return [
    { name: "businessunit", rows: units, derived: {}, columns: businessUnit },
    { name: "systemuser", rows: people, derived: {}, columns: systemUser },
    { name: "account", rows, derived: ownerNumber, columns: account(rows) },
    { name: "contact", rows, derived: { ...ownerNumber, account: whole(41, 1, rows) }, columns: contact(rows) },
    { name: "lead", rows, derived: leadNumbers(rows), columns: lead(rows) },
    {
      name: "opportunity",
      rows: Math.floor(rows * 0.3),
      derived: { ...ownerNumber, account: whole(41, 1, rows), state: opportunityState(rows * 0.3) },
      columns: opportunity(rows),
    },
    {
      name: "leadtoopportunitysalesprocess",
      rows,
      derived: { stage: oneOf(41, stages) },
      columns: salesProcess(rows),
    },
  ];
}

const quoted = (text: string) => `'${text}'`;
const active = { statecode: "0", statuscode: "1" };

const businessUnit = {
  businessunitid: idOf("businessunit"),
  name: "'Unit ' || i",
  parentbusinessunitid: quoted(rootBusinessUnitId),
  isdisabled: "false",
  createdon: "now()",
  modifiedon: "now()",
};

const systemUser = {
  systemuserid: idOf("systemuser"),
  firstname: "'Seller'",
  lastname: "i::text",
  fullname: "'Seller ' || i",
  internalemailaddress: "'seller' || i || '@bench.filon.test'",
  businessunitid: idOf("businessunit", `(i - 1) % ${units} + 1`),
  isdisabled: "false",
  createdon: "now()",
  modifiedon: "now()",
};

/** The busiest sixth of the work is one person's, and the share falls from person to person. */
const ownerNumber = { owner: `(1 + floor(${people} * power(${share(40)}, 2)))::int` };

const ownership = {
  ownerid: idOf("systemuser", "d.owner"),
  owneridtype: "'systemuser'",
  owninguser: idOf("systemuser", "d.owner"),
  owningbusinessunit: idOf("businessunit", `(d.owner - 1) % ${units} + 1`),
};

const inEuros = { transactioncurrencyid: quoted(euroId), exchangerate: "1" };

function authorship(rows: number) {
  return {
    createdon: createdOn(rows),
    createdby: quoted(setupUserId),
    modifiedon: createdOn(rows),
    modifiedby: quoted(setupUserId),
    versionnumber: "nextval('filon_version')",
  };
}

function account(rows: number) {
  return {
    accountid: idOf("account"),
    name: companyName("i"),
    accountnumber: "'A-' || i",
    filon_siren: sometimes(51, 0.6, "(100000000 + i)::text"),
    telephone1: phone(52),
    emailaddress1: "'contact@company' || i || '.example'",
    websiteurl: "'https://company' || i || '.example'",
    industrycode: whole(53, 1, 33),
    numberofemployees: sometimes(54, 0.7, whole(55, 1, 5000)),
    revenue: sometimes(56, 0.5, whole(57, 10_000, 90_000_000)),
    revenue_base: sometimes(56, 0.5, whole(57, 10_000, 90_000_000)),
    address1_line1: `${whole(58, 1, 200)} || ' rue de ' || ${city()}`,
    address1_postalcode: postalCode(),
    address1_city: city(),
    address1_country: "'France'",
    parentaccountid: sometimes(59, 0.05, idOf("account", whole(60, 1, rows))),
    primarycontactid: sometimes(61, 0.5, idOf("contact", whole(62, 1, rows))),
    description: remark(63),
    ...active,
    ...ownership,
    ...inEuros,
    ...authorship(rows),
  };
}

function person(salt: number) {
  return {
    firstname: firstName(salt),
    lastname: lastName(salt + 1),
    fullname: `${firstName(salt)} || ' ' || ${lastName(salt + 1)}`,
  };
}

function contact(rows: number) {
  return {
    contactid: idOf("contact"),
    ...person(71),
    emailaddress1: `'person' || i || '@company' || d.account || '.example'`,
    telephone1: phone(75),
    mobilephone: sometimes(76, 0.6, phone(77)),
    jobtitle: oneOf(78, ["Buyer", "Director", "Head of Production", "Assistant", "Engineer"]),
    parentcustomerid: sometimes(79, 0.9, idOf("account", "d.account")),
    parentcustomeridtype: sometimes(79, 0.9, "'account'"),
    accountid: sometimes(79, 0.9, idOf("account", "d.account")),
    ...active,
    ...ownership,
    ...inEuros,
    ...authorship(rows),
  };
}

/** The number of the first value up to one share, the second up to the other, the third above. */
function thirds(salt: number, first: number, second: number): string {
  return `CASE WHEN ${share(salt)} < ${first} THEN 0 WHEN ${share(salt)} < ${second} THEN 1 ELSE 2 END`;
}

/** Seven leads in ten are open; four in ten come from a company that is an account already. */
function leadNumbers(rows: number) {
  return {
    ...ownerNumber,
    state: thirds(42, 0.7, 0.85),
    account: whole(41, 1, rows),
    company: `CASE WHEN ${share(43)} < 0.4 THEN ${whole(41, 1, rows)} ELSE ${rows} + i END`,
  };
}

function lead(rows: number) {
  const isLinked = `d.state = 1 OR ${share(81)} < 0.1`;
  return {
    leadid: idOf("lead"),
    subject: oneOf(82, [
      "New windows",
      "Maintenance contract",
      "Second site",
      "Replacement of the line",
      "Trial order",
    ]),
    ...person(83),
    companyname: companyName("d.company"),
    emailaddress1: sometimes(87, 0.8, "'prospect' || i || '@company' || d.company || '.example'"),
    telephone1: sometimes(88, 0.7, phone(89)),
    jobtitle: oneOf(90, ["Buyer", "Director", "Head of Production", "Assistant", "Engineer"]),
    leadqualitycode: whole(91, 1, 3),
    leadsourcecode: whole(92, 1, 10),
    industrycode: whole(93, 1, 33),
    estimatedamount: sometimes(94, 0.6, whole(95, 500, 90_000)),
    estimatedamount_base: sometimes(94, 0.6, whole(95, 500, 90_000)),
    address1_postalcode: postalCode("d.company"),
    address1_city: city("d.company"),
    address1_country: "'France'",
    parentaccountid: `CASE WHEN ${isLinked} THEN ${idOf("account", "d.account")} END`,
    parentcontactid: `CASE WHEN d.state = 1 THEN ${idOf("contact")} END`,
    description: remark(96),
    statecode: "d.state",
    statuscode: "CASE d.state WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 4 END",
    ...ownership,
    ...inEuros,
    ...authorship(rows),
  };
}

/** What is old is closed, won or lost in equal parts; of the last fifth most is open. */
function opportunityState(rows: number): string {
  return `CASE WHEN i > ${rows * 0.8} AND ${share(42)} < 0.8 THEN 0 WHEN ${share(42)} < 0.01 THEN 0 WHEN ${share(106)} < 0.5 THEN 1 ELSE 2 END`;
}

function opportunity(rows: number) {
  const value = whole(101, 1_000, 120_000);
  return {
    opportunityid: idOf("opportunity"),
    name: oneOf(82, ["New windows", "Maintenance contract", "Second site", "Replacement of the line", "Trial order"]),
    customerid: idOf("account", "d.account"),
    customeridtype: "'account'",
    accountid: idOf("account", "d.account"),
    parentaccountid: idOf("account", "d.account"),
    originatingleadid: sometimes(102, 0.5, idOf("lead")),
    estimatedvalue: value,
    estimatedvalue_base: value,
    estimatedclosedate: `(${createdOn(rows * 0.3)})::date + ${whole(103, 10, 200)}`,
    actualclosedate: `CASE WHEN d.state > 0 THEN (${createdOn(rows * 0.3)})::date + ${whole(105, 5, 220)} END`,
    closeprobability: whole(104, 1, 10),
    statecode: "d.state",
    statuscode: "CASE d.state WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 4 END",
    ...ownership,
    ...inEuros,
    ...authorship(rows * 0.3),
  };
}

const stages = [qualifyStage, developStage, proposeStage, closeStage].map(({ id }) => id);

function salesProcess(rows: number) {
  return {
    businessprocessflowinstanceid: idOf("leadtoopportunitysalesprocess"),
    name: "'New windows'",
    leadid: idOf("lead"),
    activestageid: "d.stage::uuid",
    activestagestartedon: createdOn(rows),
    traversedpath: "d.stage",
    organizationid: quoted(organizationId),
    createdon: createdOn(rows),
    modifiedon: createdOn(rows),
    versionnumber: "nextval('filon_version')",
    ...active,
  };
}
