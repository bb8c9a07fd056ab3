import { accessTo } from "../../../engine/access/access.ts";
import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import { textOf, type Label } from "../../../engine/model/label.ts";
import { label } from "../../../engine/model/label.ts";
import { columnOf, tableOf } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import type { Records } from "../../../engine/records/records.ts";
import { readOne } from "../../../engine/records/readRecords.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";
import { accessSql, storedSql } from "../../../engine/sql/conditionSql.ts";
import { identifier, SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { lineageActs, lineageActType } from "./lineageActs.ts";

/** The graph of records a deal went through, read from any one of them, as far as the caller may see it. */

interface Step {
  readonly from: string;
  readonly to: string;
  /** The lookup, on `holder`, that links the two. */
  readonly column: string;
  readonly holder: "from" | "to";
  readonly label: Label;
  /** Whose deal it is, as opposed to what came of what. */
  readonly isParty?: true;
}

/** Which lookups tie the records of a deal together, in the order of the cycle. */
const steps: readonly Step[] = [
  {
    from: "lead",
    to: "account",
    column: "parentaccountid",
    holder: "from",
    label: label("qualified as", "qualifié en"),
  },
  {
    from: "lead",
    to: "contact",
    column: "parentcontactid",
    holder: "from",
    label: label("qualified as", "qualifié en"),
  },
  { from: "lead", to: "opportunity", column: "originatingleadid", holder: "to", label: label("gave", "a donné") },
  {
    from: "lead",
    to: "opportunity",
    column: "qualifyingopportunityid",
    holder: "from",
    label: label("joined", "a rejoint"),
  },
  { from: "opportunity", to: "quote", column: "opportunityid", holder: "to", label: label("quoted", "devis") },
  { from: "quote", to: "salesorder", column: "quoteid", holder: "to", label: label("ordered", "commandé") },
  { from: "opportunity", to: "salesorder", column: "opportunityid", holder: "to", label: label("ordered", "commandé") },
  { from: "salesorder", to: "invoice", column: "salesorderid", holder: "to", label: label("invoiced", "facturé") },
  { from: "opportunity", to: "invoice", column: "opportunityid", holder: "to", label: label("invoiced", "facturé") },
  ...(["opportunity", "quote", "salesorder", "invoice"] as const).flatMap((to): Step[] => [
    { from: "account", to, column: "accountid", holder: "to", label: label("customer", "client"), isParty: true },
    { from: "contact", to, column: "contactid", holder: "to", label: label("customer", "client"), isParty: true },
  ]),
  {
    from: "contact",
    to: "opportunity",
    column: "parentcontactid",
    holder: "to",
    label: label("contact", "contact"),
    isParty: true,
  },
];

/** Accounts and contacts have many deals: the walk ends at them, unless it starts there. */
const ends = new Set(["account", "contact"]);
const tables = ["lead", "account", "contact", "opportunity", "quote", "salesorder", "invoice"] as const;
const mostNodes = 200;

interface Link {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly isParty: boolean;
}

const lineageTypes = {
  LineageNode: complexType({
    table: "Edm.String",
    id: "Edm.Guid",
    name: "Edm.String",
    label: "Edm.String",
    state: "Edm.String",
    createdOn: "Edm.DateTimeOffset",
    createdBy: "Edm.String",
    amount: "Edm.Decimal",
    currency: "Edm.String",
    current: "Edm.Boolean",
  }),
  LineageLink: complexType({ from: "Edm.Guid", to: "Edm.Guid", label: "Edm.String" }),
  LineageAct: lineageActType,
};

export const retrieveLineage = operation({
  name: "RetrieveLineage",
  kind: "function",
  bound: null,
  parameters: { Target: required(aReference(...tables)) },
  returns: {
    kind: "object",
    type: "RetrieveLineageResponse",
    fields: {
      nodes: "Collection(mscrm.LineageNode)",
      links: "Collection(mscrm.LineageLink)",
      acts: "Collection(mscrm.LineageAct)",
    },
    types: lineageTypes,
  },
  run: ({ records, parameters }) => lineageOf(records, parameters.Target),
});

async function lineageOf(records: Records, target: RecordReference) {
  await readOne(records, tableOf(records.model, target.table), target.id, "read", false);
  const found = new Map<string, RecordReference>([[target.id, target]]);
  const links = new Map<string, Link>();
  let frontier: RecordReference[] = [target];
  while (frontier.length > 0 && found.size < mostNodes) {
    const next: RecordReference[] = [];
    for (const { reference, link } of await neighbours(records, frontier)) {
      const key = `${link.from}>${link.to}`;
      // What came of what says more than whose it is, and comes first.
      if (!links.has(key)) links.set(key, link);
      if (found.has(reference.id) || found.size >= mostNodes) continue;
      found.set(reference.id, reference);
      if (!ends.has(reference.table)) next.push(reference);
    }
    frontier = next;
  }
  const nodes = await describe(records, [...found.values()], target.id);
  const acts = await lineageActs(records, nodes);
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const order = (id: string) => place.get(id) ?? 0;
  const shown = [...links.values()]
    .filter(({ from, to }) => place.has(from) && place.has(to))
    .sort((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to));
  return { nodes, links: worthShowing(shown).map(({ from, to, label: words }) => ({ from, to, label: words })), acts };
}

/**
 * The links that say something. A quote's order also hangs on the opportunity: the longer way says more, so the short
 * cut is left out. Whose deal it is shows on its first record only, and not where a lead tells it already.
 */
function worthShowing(links: readonly Link[]): Link[] {
  const descent = links.filter((link) => !link.isParty);
  const isShortCut = ({ from, to }: Link) =>
    descent.some(
      (first) =>
        first.from === from &&
        first.to !== to &&
        descent.some((second) => second.from === first.to && second.to === to),
    );
  const kept = descent.filter((link) => !isShortCut(link));
  const reached = new Set(kept.map(({ to }) => to));
  const parties = links.filter((link) => link.isParty);
  const isFirst = (link: Link) => parties.find(({ from }) => from === link.from) === link;
  const isNews = (link: Link) => !reached.has(link.to) || (!reached.has(link.from) && isFirst(link));
  return links.filter((link) => (link.isParty ? isNews(link) : kept.includes(link)));
}

/** Everything one step away from a set of records, one statement for the whole set. */
async function neighbours(records: Records, frontier: readonly RecordReference[]) {
  const writer = new SqlWriter();
  const parts: string[] = [];
  const idsOf = (table: string) => frontier.filter((one) => one.table === table).map(({ id }) => id);
  for (const [index, step] of steps.entries()) {
    const holder = step.holder === "from" ? step.from : step.to;
    const table = tableOf(records.model, holder);
    if (hiddenColumns(records.caller, table)?.has(step.column)) continue;
    const primary = identifier(table.primaryId);
    const column = identifier(step.column);
    const pair = step.holder === "from" ? `${primary}, ${column}` : `${column}, ${primary}`;
    for (const [side, ids] of [
      ["from", idsOf(step.from)],
      ["to", idsOf(step.to)],
    ] as const) {
      // From an account or contact every deal is reached only when the walk starts there; `frontier` holds it then.
      if (ids.length === 0) continue;
      const by = side === step.holder ? primary : column;
      parts.push(
        `(SELECT ${index}, ${pair} FROM ${identifier(holder)} WHERE ${by} = ANY (${writer.value(ids, "uuid[]")}) AND ${column} IS NOT NULL LIMIT ${mostNodes})`,
      );
    }
  }
  if (parts.length === 0) return [];
  const rows = await records.run(writer.statement(`${parts.join(" UNION ")} ORDER BY 1, 2, 3`));
  const known = new Set(frontier.map(({ id }) => id));
  return rows.flatMap(([index, from, to]) => {
    const step = steps[Number(index)];
    if (!step) return [];
    const link: Link = {
      from: String(from),
      to: String(to),
      label: textOf(step.label, records.caller.language),
      isParty: step.isParty ?? false,
    };
    const other = known.has(link.from) ? { table: step.to, id: link.to } : { table: step.from, id: link.from };
    return [{ reference: other, link }];
  });
}

export interface LineageNode {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly state: string;
  readonly createdOn: string;
  readonly createdBy: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly current: boolean;
}

const amountColumns: Readonly<Record<string, string>> = {
  lead: "budgetamount",
  opportunity: "estimatedvalue",
  quote: "totalamount",
  salesorder: "totalamount",
  invoice: "totalamount",
};

async function describe(
  records: Records,
  references: readonly RecordReference[],
  currentId: string,
): Promise<LineageNode[]> {
  const writer = new SqlWriter();
  const parts = tables.flatMap((name) => {
    const ids = references.filter(({ table }) => table === name).map(({ id }) => id);
    if (ids.length === 0) return [];
    const table = tableOf(records.model, name);
    const hidden = hiddenColumns(records.caller, table);
    const amount = amountColumns[name]
      ? storedSql("t", { hidden }, columnOf(table, amountColumns[name]))
      : "null::numeric";
    const title =
      name === "lead" ? "coalesce(t.subject, t.fullname)" : `t.${identifier(table.primaryName ?? table.primaryId)}`;
    const access = accessSql(writer, accessTo(records.model, records.caller, table, "read"), "t");
    const created = `to_char(t.createdon AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
    return [
      `SELECT '${name}', t.${identifier(table.primaryId)} AS id, ${title}, t.statuscode, ${created} AS created, (SELECT u.fullname FROM systemuser u WHERE u.systemuserid = t.createdby), ${amount},
       (SELECT c.isocurrencycode FROM transactioncurrency c WHERE c.transactioncurrencyid = t.transactioncurrencyid), ${name === "quote" ? "t.revisionnumber" : "0"} AS revision
       FROM ${identifier(name)} t WHERE t.${identifier(table.primaryId)} = ANY (${writer.value(ids, "uuid[]")})${access && ` AND ${access}`}`,
    ];
  });
  const rows = await records.run(writer.statement(`${parts.join(" UNION ALL ")} ORDER BY created, revision, id`));
  const { language } = records.caller;
  const nodes = rows.map(([table, id, name, status, createdOn, createdBy, amount, currency]): LineageNode => {
    const declared = tableOf(records.model, String(table));
    const column = declared.columns.get("statuscode");
    const state =
      column?.kind === "status" ? column.options.find(({ value }) => value === status)?.label[language] : undefined;
    return {
      table: String(table),
      id: String(id),
      name: String(name ?? ""),
      label: textOf(declared.label, language),
      state: state ?? "",
      createdOn: String(createdOn),
      createdBy: createdBy === null ? null : String(createdBy),
      amount: amount === null || amount === undefined ? null : Number(amount),
      currency: currency === null || currency === undefined ? null : String(currency),
      current: id === currentId,
    };
  });
  const rank = (table: string) => tables.findIndex((name) => name === table);
  // Sorting is stable: within a table the order of creation stays.
  return nodes.sort((a, b) => rank(a.table) - rank(b.table));
}
