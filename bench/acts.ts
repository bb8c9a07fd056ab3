import type { HttpConnection, Reply } from "./httpConnection.ts";

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
const page =
  `leads?$select=${chosen}&$filter=statecode eq 0 and leadqualitycode eq 1&$orderby=createdon desc` +
  "&$expand=parentaccountid($select=name,address1_city),owninguser($select=fullname)";
const pagePath = encodeURI(page);

export const acts = {
  /** A whole record, as a form reads it. */
  get: async (connection, { leadId }) => {
    succeeded(await connection.send("GET", `leads(${leadId})`));
  },
  /** A record of which ten columns are chosen. */
  select: async (connection, { leadId }) => {
    succeeded(await connection.send("GET", `leads(${leadId})?$select=${chosen}`));
  },
  page: async (connection) => {
    succeeded(await connection.send("GET", pagePath, undefined, "Prefer: odata.maxpagesize=50\r\n"));
  },
  /** The same page with every annotation, as the app asks for it. */
  annotated: async (connection) => {
    const prefer = 'Prefer: odata.maxpagesize=50,odata.include-annotations="*"\r\n';
    succeeded(await connection.send("GET", pagePath, undefined, prefer));
  },
  create: async (connection, input) => {
    succeeded(await connection.send("POST", "leads", newLead(input)));
  },
  qualify: async (connection, { leadId }) => {
    succeeded(await connection.send("POST", `leads(${leadId})/Microsoft.Dynamics.CRM.QualifyLead`, qualification));
  },
  /** From a lead to its invoice, over account, contact, opportunity, a quote with two lines, and an order. */
  chain: async (connection, input) => {
    const post = async (path: string, body: unknown) => succeeded(await connection.send("POST", path, body));
    await post("leads", newLead(input));
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

function newLead({ leadId, mark }: ActInput) {
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
    overriddencreatedon: "2022-01-03T08:00:00Z",
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
