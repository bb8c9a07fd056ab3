import type { Answer, Person, World } from "./world.ts";

/** The documents of a deal as tests meet them: what each is called in the protocol, and short ways to make them. */

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the protocol answers
export type Json = any;

export interface Document {
  readonly name: string;
  readonly set: string;
  readonly key: string;
  readonly lines: string;
  readonly lineKey: string;
}

export const documents: Readonly<Record<"opportunity" | "quote" | "order" | "invoice", Document>> = {
  opportunity: {
    name: "opportunity",
    set: "opportunities",
    key: "opportunityid",
    lines: "opportunityproducts",
    lineKey: "opportunityproductid",
  },
  quote: { name: "quote", set: "quotes", key: "quoteid", lines: "quotedetails", lineKey: "quotedetailid" },
  order: {
    name: "order",
    set: "salesorders",
    key: "salesorderid",
    lines: "salesorderdetails",
    lineKey: "salesorderdetailid",
  },
  invoice: { name: "invoice", set: "invoices", key: "invoiceid", lines: "invoicedetails", lineKey: "invoicedetailid" },
};

/** The totals every document has. */
export const totals = [
  "totallineitemamount",
  "totallineitemdiscountamount",
  "totaldiscountamount",
  "totalamountlessfreight",
  "totaltax",
  "totalamount",
] as const;

export interface Deals {
  /** A document of an account of its own, with lines; what is given goes into the header. */
  document(document: Document, values?: Json, lines?: readonly Json[]): Promise<Json>;
  line(document: Document, id: string, values?: Json): Promise<Json>;
  /** POSTs a line and gives the answer, refusals too. */
  tryLine(document: Document, id: string, values?: Json): Promise<Answer>;
  /** A write-in line as a body. */
  writeIn(price: number, quantity: number, more?: Json): Json;
  read(document: Document, id: string): Promise<Json>;
  linesOf(document: Document, id: string): Promise<Json[]>;
  activate(quoteId: string): Promise<void>;
  /** An active quote with one line of 100 × 2. */
  activeQuote(values?: Json): Promise<Json>;
  wonQuote(values?: Json): Promise<Json>;
  /** Calls an action and gives the answer, refusals too. */
  act(name: string, body: Json): Promise<Answer>;
  /** Calls an action that must succeed and gives its answer's body. */
  done(name: string, body: Json): Promise<Json>;
  closing(kind: "quote" | "order" | "opportunity", id: string, more?: Json): Json;
}

export const allColumns = { AllColumns: true };

/** Everything is done as one person, ada unless another is named. */
export function dealsIn(world: World, name = "ada"): Deals {
  const who = (): Person => world.as(name);
  const create = async (set: string, values: Json) => (await who().create(set, values)) as Json;
  const act = (action: string, body: Json) => who().post(action, body);
  const deals: Deals = {
    writeIn: (priceperunit, quantity, more = {}) => ({
      isproductoverridden: true,
      productdescription: "Fitting",
      priceperunit,
      quantity,
      ...more,
    }),
    document: async (document, values = {}, lines = []) => {
      const customer = Object.keys(values).some((key) => key.startsWith("customerid"))
        ? {}
        : {
            "customerid_account@odata.bind": `accounts(${(await create("accounts", { name: "Norfield" })).accountid})`,
          };
      const made = await create(document.set, { name: "New windows", ...customer, ...values });
      for (const line of lines) await deals.line(document, made[document.key], line);
      return deals.read(document, made[document.key]);
    },
    tryLine: (document, id, values = deals.writeIn(100, 2)) =>
      who().post(
        document.lines,
        { [`${document.key}@odata.bind`]: `${document.set}(${id})`, ...values },
        { headers: { prefer: "return=representation" } },
      ),
    line: async (document, id, values) => {
      const { status, body } = await deals.tryLine(document, id, values);
      if (status !== 201) throw new Error(`A line was refused with ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    read: (document, id) => who().read(`${document.set}(${id})`),
    linesOf: async (document, id) =>
      ((await who().read(`${document.lines}?$filter=_${document.key}_value eq ${id}&$orderby=lineitemnumber`)) as Json)
        .value,
    activate: async (quoteId) => {
      const { status, body } = await who().patch(`quotes(${quoteId})`, { statecode: 1, statuscode: 2 });
      if (status !== 204) throw new Error(`Activating answered ${status}: ${JSON.stringify(body)}`);
    },
    activeQuote: async (values = {}) => {
      const made = await deals.document(documents.quote, values, [deals.writeIn(100, 2)]);
      await deals.activate(made.quoteid);
      return deals.read(documents.quote, made.quoteid);
    },
    wonQuote: async (values = {}) => {
      const { quoteid } = await deals.activeQuote(values);
      await deals.done("WinQuote", { QuoteClose: deals.closing("quote", quoteid), Status: -1 });
      return deals.read(documents.quote, quoteid);
    },
    act,
    done: async (action, body) => {
      const answer = await act(action, body);
      if (answer.status >= 300) throw new Error(`${action} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    closing: (kind, id, more = {}) => {
      const { key, set } = documents[kind];
      return { subject: "Decided", [`${key}@odata.bind`]: `/${set}(${id})`, ...more };
    },
  };
  return deals;
}
