import { describe, expect, it } from "vitest";
import { privileges, type Caller } from "../engine/access/caller.ts";
import { languages, type Label } from "../engine/model/label.ts";
import { columnOf, loadModel, propertyOf, tableOf, type Table } from "../engine/model/model.ts";
import { parseQuery } from "../engine/odata/queryOptions.ts";
import { planRead } from "../engine/plan/planRead.ts";
import { operations } from "./operations.ts";
import { rules } from "./rules.ts";
import { tables } from "./tables.ts";

const model = loadModel(tables);
const drawn = [...model.tables.values()].filter(({ views, form }) => views !== undefined || form !== undefined);
const names = drawn.map(({ name }) => name);

const me = "b5f2c7b0-0002-4d52-9b1f-0d6b4f8a0001";
const everybody: Caller = {
  userId: me,
  fullName: "Ada",
  email: null,
  organizationId: me,
  businessUnitId: me,
  businessUnitTree: [me],
  teamIds: [],
  roles: [],
  rights: new Map(privileges.map((privilege) => [`*:${privilege}`, "organization"])),
  language: "en",
  timeZone: "Europe/Paris",
};

describe("the screens of every table", () => {
  it("are there for what people sell with, and the timeline for what people talk about", () => {
    const withTimeline = drawn.filter(({ timeline }) => timeline).map(({ name }) => name);

    expect(names).toEqual(expect.arrayContaining(["lead", "account", "contact", "opportunity", "quote", "product"]));
    expect(withTimeline.sort()).toEqual(
      ["account", "campaign", "competitor", "contact", "invoice", "lead", "opportunity", "quote", "salesorder"].sort(),
    );
  });

  it("are named in English and in French, in words that differ unless they are the same word", () => {
    for (const table of drawn)
      for (const text of labelsOf(table)) {
        const said = `${table.name}: ${text.en} / ${text.fr}`;
        for (const language of languages) expect(text[language].trim(), said).not.toBe("");
        for (const language of languages) expect(text[language], said).not.toContain("'");
        if (!sameInBoth.has(text.en)) expect(text.fr, said).not.toBe(text.en);
      }
  });
});

/** All but the organization, of which there is one. */
const listed = names.filter((name) => tableOf(model, name).views !== undefined);

describe.each(listed)("the views of %s", (name) => {
  const table = tableOf(model, name);
  const views = table.views ?? [];

  it("start with one that opens by itself", () => {
    expect(views.filter((view) => view.default)).toHaveLength(1);
  });

  it("include one that leaves no record out, for a filter of one's own", () => {
    expect(views.some((view) => view.filter === undefined)).toBe(true);
  });

  it("can be read: filter, order and columns", () => {
    for (const view of views) {
      const select = view.columns.map((column) => propertyOf(columnOf(table, column)));
      const options = { select: select.join(","), orderby: view.order, filter: view.filter };

      expect(() => plan(table, options), view.label.en).not.toThrow();
    }
  });

  it("show the record's name, and no column twice", () => {
    for (const { columns, label } of views) {
      expect(new Set(columns).size, label.en).toBe(columns.length);
      if (table.primaryName !== null) expect(columns, label.en).toContain(table.primaryName);
    }
  });
});

it("no two views have one id", () => {
  const ids = drawn.flatMap(({ views }) => (views ?? []).map(({ id }) => id));

  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

describe.each(names)("the form of %s", (name) => {
  const table = tableOf(model, name);
  const { tabs = [], quickCreate = [] } = table.form ?? {};
  const sections = tabs.flatMap((tab) => tab.sections);
  const columns = sections.flatMap((section) => section.columns);

  it("shows a column once", () => {
    expect(columns.filter((column, index) => columns.indexOf(column) !== index)).toEqual([]);
  });

  it("names tabs and sections so that each is told from the others", () => {
    const unique = (texts: readonly string[]) => expect(new Set(texts).size, texts.join()).toBe(texts.length);

    unique([...tabs.map((tab) => tab.name), "related", "timeline", "lineage", "history"]);
    for (const language of languages) unique(sections.map((section) => section.label[language]));
  });

  it("asks a new record for nothing that only the product can fill", () => {
    const shown = columns.map((column) => columnOf(table, column));

    expect(quickCreate.filter((column) => !columnOf(table, column).create)).toEqual([]);
    expect(shown.filter(({ required, computed }) => computed && required !== "none")).toEqual([]);
  });
});

describe.each(names)("the related lists of %s", (name) => {
  const table = tableOf(model, name);

  it("can be read in their order", () => {
    for (const related of table.related ?? []) {
      const navigation = table.navigations.get(related.navigation);
      const target = navigation?.kind === "one" ? undefined : navigation?.target;

      expect(() => plan(tableOf(model, target ?? ""), { orderby: related.order }), related.navigation).not.toThrow();
    }
  });
});

describe.each(names.filter((name) => tableOf(model, name).verbs))("the verbs of %s", (name) => {
  const table = tableOf(model, name);
  const verbs = table.verbs ?? [];

  it("have names of their own and states that the table has", () => {
    expect(new Set(verbs.map((verb) => verb.name)).size).toBe(verbs.length);
    for (const verb of verbs)
      expect(stateOptions(table).map(({ value }) => value)).toEqual(expect.arrayContaining([...verb.states]));
  });

  it("that are actions exist, and take a record of the table", () => {
    for (const verb of verbs)
      if (verb.run.kind === "action") expect(takes(table, verb.run.action), verb.name).toBe(true);
  });

  it("that change the state lead to a state and reason that belong together, by a way the server allows", () => {
    for (const verb of verbs) {
      if (verb.run.kind !== "patch") continue;
      const { statecode, statuscode } = verb.run.values;
      const state = stateOptions(table).find(({ value }) => value === statecode);
      const reasons = state?.reasons.map(({ value }) => value) ?? [];

      expect(state, verb.name).toBeDefined();
      expect(verb.states, verb.name).not.toContain(statecode);
      if (statuscode !== undefined) expect(reasons, verb.name).toContain(statuscode);
      for (const from of verb.states)
        expect(isAllowed(table, from, Number(statecode)), `${verb.name} ${from}`).toBe(true);
    }
  });

  it("ask by a dialog that clients have", () => {
    for (const verb of verbs) if (verb.dialog !== undefined) expect(dialogs, verb.name).toContain(verb.dialog);
  });
});

/** What a client may be asked to show; the web app has one screen for each. */
const dialogs = [
  "qualify",
  "disqualify",
  "win",
  "lose",
  "closeQuote",
  "createOrder",
  "fulfill",
  "cancelOrder",
  "paid",
  "cancelInvoice",
];

/** Words that English and French share. */
const sameInBoth = new Set(["Contact", "Contacts", "Qualification", "Import", "Dates", "Stock"]);

function labelsOf(table: Table): Label[] {
  const { views = [], form, related = [], verbs = [] } = table;
  const tabs = form?.tabs ?? [];
  return [
    ...views.map((view) => view.label),
    ...tabs.flatMap((tab) => [tab.label, ...tab.sections.map((section) => section.label)]),
    ...related.map((list) => list.label),
    ...verbs.flatMap((verb) => [verb.label, verb.refusal]),
  ];
}

function plan(table: Table, options: Readonly<Record<string, string | undefined>>) {
  const query = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`$${name}=${encodeURIComponent(value.replaceAll("@me", me))}`],
  );
  const request = { table, options: parseQuery(query.join("&")), limit: 50, names: true };
  return planRead({ model, caller: everybody }, request);
}

/** Whether an action is bound to the table, or takes one of its records by id or by the activity that closes it. */
function takes(table: Table, action: string): boolean {
  if (operations.has(`${table.name}/${action}`)) return operations.get(`${table.name}/${action}`)?.kind === "action";
  const unbound = operations.get(`/${action}`);
  if (unbound?.kind !== "action") return false;
  return Object.entries(unbound.parameters).some(
    ([name, { type }]) => name === `${table.schemaName}Id` || closes(type.edm.replace(/^mscrm\./, ""), table),
  );
}

function closes(activity: string, table: Table): boolean {
  const lookup = model.tables.get(activity)?.columns.get(table.primaryId);
  return lookup?.kind === "lookup" && lookup.targets.some((target) => target.table === table.name);
}

function stateOptions(table: Table) {
  const column = table.columns.get("statecode");
  return column?.kind === "state" ? column.options : [];
}

function isAllowed(table: Table, from: number, to: number): boolean {
  const transitions = rules.get(table.name)?.transitions;
  return transitions === undefined || transitions.some((one) => one.to === to && one.from.includes(from));
}
