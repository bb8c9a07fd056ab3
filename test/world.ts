import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { createUser } from "../cli/people.ts";
import { importRoutes } from "../crm/import/importRoutes.ts";
import { operations } from "../crm/operations.ts";
import { rules } from "../crm/rules.ts";
import { pieceId, setupUserId, unitScheduleId } from "../crm/setup/firstRecords.ts";
import { signingKey } from "../crm/setup/setUp.ts";
import { tables } from "../crm/tables.ts";
import { createClient, issueToken } from "../engine/access/clients.ts";
import { createApp } from "../engine/http/app.ts";
import type { ApiContext } from "../engine/http/context.ts";
import { ChangeFeed } from "../engine/live/changeFeed.ts";
import { loadModel } from "../engine/model/model.ts";
import { openDatabase, type Database } from "../engine/store/database.ts";
import { templateName } from "./setup/database.ts";

/**
 * The world protocol tests live in: a server on a port of its own over a fresh copy of the prepared database, people
 * with names one remembers, and records that state only what a test is about.
 */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; an empty object where there is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever the protocol answers
  readonly body: any;
}

type Options = { readonly headers?: Record<string, string>; readonly raw?: string };

export interface Person {
  readonly id: string;
  readonly token: string;
  get(path: string, options?: Options): Promise<Answer>;
  post(path: string, body?: unknown, options?: Options): Promise<Answer>;
  patch(path: string, body?: unknown, options?: Options): Promise<Answer>;
  put(path: string, body?: unknown, options?: Options): Promise<Answer>;
  delete(path: string, options?: Options): Promise<Answer>;
  /** POSTs with `return=representation` and gives the record; fails the test when it is refused. */
  create(set: string, values: Record<string, unknown>): Promise<Record<string, never>>;
  /** GETs a record, all of it. */
  read(path: string): Promise<Record<string, never>>;
}

export interface World {
  readonly url: string;
  readonly context: ApiContext;
  readonly database: Database;
  /** anna sells, marc manages, ada administers, remi only reads; another name is made a Salesperson. */
  as(name: string): Person;
  readonly given: Given;
}

export interface Given {
  lead(values?: Record<string, unknown>): Promise<Record<string, never>>;
  account(values?: Record<string, unknown>): Promise<Record<string, never>>;
  contact(values?: Record<string, unknown>): Promise<Record<string, never>>;
  opportunity(values?: Record<string, unknown>): Promise<Record<string, never>>;
  /** An active product in an active price list in euros, at a price. Gives both ids. */
  product(
    price: number,
    values?: Record<string, unknown>,
  ): Promise<{ productid: string; pricelevelid: string; productpricelevelid: string; uomid: string }>;
}

const roles: Readonly<Record<string, string>> = {
  anna: "Salesperson",
  paul: "Salesperson",
  marc: "Sales Manager",
  ada: "System Administrator",
  remi: "Read Only",
};

/** Makes a world for the tests of a file. `useWorld()` stands at the top of the file; its fields work inside tests. */
export function useWorld(webFolder: string | null = null): World {
  let world: World & { close(): Promise<void> };
  beforeAll(async () => {
    world = await openWorld(webFolder);
  });
  afterAll(async () => {
    await world?.close();
  });
  return {
    get url() {
      return world.url;
    },
    get context() {
      return world.context;
    },
    get database() {
      return world.database;
    },
    get given() {
      return world.given;
    },
    as: (name) => world.as(name),
  };
}

export async function openWorld(webFolder: string | null = null): Promise<World & { close(): Promise<void> }> {
  const connection = inject("testDatabase");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const main = openDatabase({ connection: { ...connection, database: "filon" } });
  await main.script(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const database = openDatabase({ connection: { ...connection, database: name } });
  const feed = new ChangeFeed(database);
  await feed.listen();
  const context: ApiContext = {
    model: loadModel(tables),
    rules,
    operations,
    database,
    secret: { key: await signingKey(database) },
    onWritten: (written) => feed.publish(written),
  };
  const app = createApp({
    context,
    feed,
    timeZone: "Europe/Paris",
    webFolder,
    log: process.env["FILON_TEST_LOG"] !== undefined,
    routes: (server, identification) => importRoutes(server, identification, context),
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const people = new Map<string, Person>();
  for (const [person, role] of Object.entries(roles))
    people.set(person, await newPerson({ context, database }, url, person, role));
  const as = (person: string) => {
    const found = people.get(person);
    if (!found) throw new Error(`Nobody is called ${person} here`);
    return found;
  };
  return {
    url,
    context,
    database,
    as,
    given: givenBy(as("ada")),
    close: async () => {
      const closing = app.close();
      // A client may hold a connection open on which it has not asked for anything yet.
      app.server.closeAllConnections();
      await closing;
      await feed.close();
      await database.close();
      await main.script(`DROP DATABASE ${name} WITH (FORCE)`);
      await main.close();
    },
  };
}

async function newPerson(
  filon: { context: ApiContext; database: Database },
  url: string,
  name: string,
  role: string,
): Promise<Person> {
  const id =
    name === "ada"
      ? setupUserId
      : await createUser(filon, { email: `${name}@filon.test`, firstname: name, lastname: "Test", role });
  const { clientId, secret } = await createClient(filon.database, name, id);
  const token = (await issueToken(filon.database, clientId, secret)) ?? "";
  return personOf(url, id, token);
}

export function personOf(url: string, id: string, token: string): Person {
  const send = async (method: string, path: string, body?: unknown, options: Options = {}): Promise<Answer> => {
    const response = await fetch(path.startsWith("http") ? path : `${url}/api/data/v9.2/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined && options.raw === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(options.raw === undefined
        ? body === undefined
          ? {}
          : { body: JSON.stringify(body) }
        : { body: options.raw }),
      redirect: "manual",
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : {} };
  };
  const person: Person = {
    id,
    token,
    get: (path, options) => send("GET", path, undefined, options),
    post: (path, body, options) => send("POST", path, body, options),
    patch: (path, body, options) => send("PATCH", path, body, options),
    put: (path, body, options) => send("PUT", path, body, options),
    delete: (path, options) => send("DELETE", path, undefined, options),
    create: async (set, values) => {
      const { status, body } = await send("POST", set, values, { headers: { prefer: "return=representation" } });
      if (status !== 201) throw new Error(`POST ${set} answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    read: async (path) => {
      const { status, body } = await send("GET", path);
      if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
      return body;
    },
  };
  return person;
}

function givenBy(ada: Person): Given {
  return {
    lead: (values = {}) => ada.create("leads", { subject: "New windows", lastname: "Charif", ...values }),
    account: (values = {}) => ada.create("accounts", { name: "Norfield", ...values }),
    contact: (values = {}) => ada.create("contacts", { lastname: "Martin", ...values }),
    opportunity: async (values = {}) => {
      const hasCustomer = Object.keys(values).some((key) => key.startsWith("customerid"));
      const customer = hasCustomer
        ? {}
        : {
            "customerid_account@odata.bind": `accounts(${(await ada.create("accounts", { name: "Norfield" }))["accountid"]})`,
          };
      return ada.create("opportunities", { name: "New windows", ...customer, ...values });
    },
    product: async (price, values = {}) => {
      const product = await ada.create("products", {
        name: "Window",
        productnumber: `W-${randomUUID().slice(0, 8)}`,
        statecode: 0,
        statuscode: 1,
        "defaultuomid@odata.bind": `uoms(${pieceId})`,
        "defaultuomscheduleid@odata.bind": `uomschedules(${unitScheduleId})`,
        ...values,
      });
      const list = await ada.create("pricelevels", { name: "List" });
      const item = await ada.create("productpricelevels", {
        "pricelevelid@odata.bind": `pricelevels(${list["pricelevelid"]})`,
        "productid@odata.bind": `products(${product["productid"]})`,
        "uomid@odata.bind": `uoms(${pieceId})`,
        amount: price,
      });
      return {
        productid: product["productid"],
        pricelevelid: list["pricelevelid"],
        productpricelevelid: item["productpricelevelid"],
        uomid: pieceId,
      } as never;
    },
  };
}
