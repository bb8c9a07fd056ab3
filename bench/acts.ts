import { randomUUID } from "node:crypto";
import type { HttpConnection, Reply, Service } from "./httpConnection.ts";
import { newMark } from "./repeatable.ts";

/** What a client does: each act is one unit of what is measured, whatever number of requests it takes. */

export interface ActInput {
  /** The lead to read, to qualify, or to make under this id. */
  readonly leadId: string;
  /** Stands in the texts that are written, so that no two acts meet the same company. */
  readonly mark: string;
  readonly productId: string;
  readonly uomId: string;
  readonly priceListId: string;
}

export type Act = (connection: HttpConnection, input: ActInput) => Promise<void>;

const chosen =
  "subject,fullname,companyname,emailaddress1,telephone1,leadqualitycode,estimatedamount,statecode,createdon";
const twenty =
  "subject,fullname,firstname,lastname,companyname,jobtitle,emailaddress1,telephone1,mobilephone,websiteurl,leadqualitycode," +
  "leadsourcecode,industrycode,estimatedamount,address1_city,address1_postalcode,address1_country,statecode,statuscode,createdon";
const pagePath = encodeURI(
  `leads?$select=${twenty}&$filter=statecode eq 0 and leadqualitycode eq 1&$orderby=createdon desc&$top=50`,
);
const expandPath = encodeURI(
  "accounts?$select=name,address1_city&$filter=statecode eq 0&$orderby=name&$top=50" +
    "&$expand=parentaccountid($select=name,address1_city),contact_customer_accounts($select=fullname,emailaddress1)",
);
const applyPath = encodeURI(
  "opportunities?$apply=filter(statecode eq 0)/groupby((closeprobability),aggregate(estimatedvalue with sum as total,$count as count))",
);
const view =
  `leads?$select=${chosen}&$filter=statecode eq 0 and leadqualitycode eq 1&$orderby=createdon desc` +
  "&$expand=parentaccountid($select=name,address1_city),owninguser($select=fullname)";
const viewPath = encodeURI(view);

export const acts = {
  /** A whole record, as a form reads it. */
  get: async (connection, { leadId }) => {
    succeeded(await connection.send("GET", `leads(${leadId})`));
  },
  /** A record of which ten columns are chosen. */
  select: async (connection, { leadId }) => {
    succeeded(await connection.send("GET", `leads(${leadId})?$select=${chosen}`));
  },
  /** Fifty rows of twenty columns, filtered and sorted. */
  page: async (connection) => {
    succeeded(await connection.send("GET", pagePath));
  },
  /** Fifty rows, each with the record it belongs to and a collection. */
  expand: async (connection) => {
    succeeded(await connection.send("GET", expandPath));
  },
  /** What is open, summed by how likely it is to be won. */
  apply: async (connection) => {
    succeeded(await connection.send("GET", applyPath));
  },
  /** A page of a list with the records its rows point to. */
  view: async (connection) => {
    succeeded(await connection.send("GET", viewPath, undefined, "Prefer: odata.maxpagesize=50\r\n"));
  },
  /** The same list with every annotation, as the app asks for it. */
  annotated: async (connection) => {
    const prefer = 'Prefer: odata.maxpagesize=50,odata.include-annotations="*"\r\n';
    succeeded(await connection.send("GET", viewPath, undefined, prefer));
  },
  create: async (connection, input) => {
    succeeded(await connection.send("POST", "leads", newLead(input, connection.service), minimal));
  },
  /** A hundred leads in one change set. */
  batch: async (connection, input) => {
    const others = Array.from({ length: 99 }, () => ({ leadId: randomUUID(), mark: newMark() }));
    const leads = [input, ...others].map((lead) => newLead(lead, connection.service));
    const reply = await connection.send("POST", "$batch", changeSet(leads), batchType);
    const made = succeeded(reply).body.match(/HTTP\/1\.1 204|"status":204/g)?.length;
    if (made !== leads.length) throw new Error(`${made ?? 0} leads were made: ${reply.body.slice(0, 500)}`);
  },
  qualify: async (connection, { leadId }) => {
    succeeded(await connection.send("POST", `leads(${leadId})/Microsoft.Dynamics.CRM.QualifyLead`, qualification));
  },
  /** From a lead to its invoice, over account, contact, opportunity, a quote with two lines, and an order. */
  chain: async (connection, input) => {
    const post = async (path: string, body: unknown) => succeeded(await connection.send("POST", path, body));
    await post("leads", newLead(input, connection.service));
    const qualified = await post(`leads(${input.leadId})/Microsoft.Dynamics.CRM.QualifyLead`, qualification);
    const { accountid, opportunityid } = referencesIn(qualified);
    const quote = await post("quotes", {
      name: `Quote ${input.mark}`,
      "opportunityid@odata.bind": `/opportunities(${opportunityid})`,
      "customerid_account@odata.bind": `/accounts(${accountid})`,
      "pricelevelid@odata.bind": `/pricelevels(${input.priceListId})`,
    });
    const quoteId = madeId(quote);
    for (const quantity of [2, 5])
      await post("quotedetails", {
        quantity,
        "quoteid@odata.bind": `/quotes(${quoteId})`,
        "productid@odata.bind": `/products(${input.productId})`,
        "uomid@odata.bind": `/uoms(${input.uomId})`,
      });
    succeeded(await connection.send("PATCH", `quotes(${quoteId})`, { statecode: 1, statuscode: 2 }));
    await post("WinQuote", {
      Status: 4,
      QuoteClose: { subject: `Won ${input.mark}`, "quoteid@odata.bind": `/quotes(${quoteId})` },
    });
    const order = await post("ConvertQuoteToSalesOrder", {
      QuoteId: quoteId,
      ColumnSet: { AllColumns: false, Columns: ["ordernumber"] },
    });
    await post("ConvertSalesOrderToInvoice", {
      SalesOrderId: (JSON.parse(order.body) as { salesorderid: string }).salesorderid,
      ColumnSet: { AllColumns: false, Columns: ["invoicenumber"] },
    });
  },
} satisfies Record<string, Act>;

export type ActName = keyof typeof acts;

const qualification = { CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: 3 };

/** CAP answers a creation with the whole record unless it is told not to, as Filon does not. */
const minimal = "Prefer: return=minimal\r\n";
const batchType = "Content-Type: multipart/mixed; boundary=batch\r\n";

function changeSet(leads: readonly object[]): string {
  const parts = leads.map(
    (lead, index) =>
      `--set\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ${index + 1}\r\n\r\n` +
      `POST leads HTTP/1.1\r\nContent-Type: application/json\r\n${minimal}\r\n${JSON.stringify(lead)}\r\n`,
  );
  return `--batch\r\nContent-Type: multipart/mixed; boundary=set\r\n\r\n${parts.join("")}--set--\r\n--batch--\r\n`;
}

function newLead({ leadId, mark }: Pick<ActInput, "leadId" | "mark">, service: Service) {
  return {
    leadid: leadId,
    subject: `New windows ${mark}`,
    firstname: "Anna",
    lastname: `Charif ${mark}`,
    companyname: `Atelier ${mark} SARL`,
    emailaddress1: `anna@${mark}.example`,
    telephone1: "+33 612345678",
    jobtitle: "Buyer",
    address1_line1: "12 rue de la Paix",
    address1_postalcode: "69003",
    address1_city: "Lyon",
    address1_country: "France",
    estimatedamount: 12_500,
    leadqualitycode: 1,
    leadsourcecode: 8,
    industrycode: 5,
    // Older than all others: pages of the youngest leads stay what they are, run after run.
    [service === "cap" ? "createdon" : "overriddencreatedon"]: "2022-01-03T08:00:00Z",
    description: "Met at the trade fair, asked for a visit before the end of the quarter.",
  };
}

function succeeded(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`The server answered ${reply.status}: ${reply.body.slice(0, 500)}`);
  return reply;
}

function madeId(reply: Reply): string {
  return /odata-entityid: \S+\(([0-9a-f-]+)\)/i.exec(reply.head)?.[1] ?? "";
}

function referencesIn({ body }: Reply): Record<string, string> {
  const { value } = JSON.parse(body) as { value: Record<string, string>[] };
  return Object.assign({}, ...value) as Record<string, string>;
}
