import { label } from "../model/label.ts";
import { tableOf, typeColumnOf, type Model, type Named, type Table } from "../model/model.ts";
import type { LookupColumn } from "../model/column.ts";
import { identifier, literal } from "../sql/sqlWriter.ts";
import type { Check } from "./check.ts";

/** The rules that follow from the model alone, whatever the tables are about. */
export function modelChecks(model: Model): Check[] {
  const stored = [...model.tables.values()].filter(({ activity }) => activity !== "union");
  return stored.flatMap((table) => [
    ...orphanCheck(model, table),
    ...linkChecks(model, table),
    ...ownerCheck(table),
    ...stateCheck(table),
    ...auditCheck(table),
  ]);
}

/** Of what is gone they tell, not of what is there. */
const historical = new Set(["audit"]);

/** What a lookup points to is there, and is of a kind it may point to. */
function orphanCheck(model: Model, table: Table): Check[] {
  const lookups = [...table.columns.values()].filter(
    (column): column is Named<LookupColumn> => column.kind === "lookup" && column.targets.length > 0,
  );
  if (historical.has(table.name) || lookups.length === 0) return [];
  const text = lookups.flatMap((column) => lostSql(model, table, column)).join(" UNION ALL ");
  return [
    {
      name: "orphan",
      label: label("Points to a record that is not there.", "Pointe vers un enregistrement absent."),
      statement: { text, values: [] },
    },
  ];
}

function lostSql(model: Model, table: Table, column: Named<LookupColumn>): string[] {
  const [name, typeColumn] = [identifier(column.name), typeColumnOf(column)];
  const kind = typeColumn ? `t.${identifier(typeColumn)}` : null;
  const lost = (condition: string, fact: string) =>
    `SELECT ${literal(table.name)}, t.${identifier(table.primaryId)}, ${literal(`${column.name} = `)} || t.${name} || ${literal(fact)}
      FROM ${identifier(table.name)} t WHERE t.${name} IS NOT NULL AND ${condition}`;
  const targets = column.targets.map(({ table: target }) => {
    const other = tableOf(model, target);
    const isThere = `EXISTS (SELECT 1 FROM ${identifier(target)} o WHERE o.${identifier(other.primaryId)} = t.${name})`;
    return lost(`${kind ? `${kind} = ${literal(target)} AND ` : ""}NOT ${isThere}`, ` (${target})`);
  });
  if (!kind) return targets;
  const kinds = column.targets.map(({ table: target }) => literal(target)).join(", ");
  return [...targets, lost(`(${kind} IS NULL OR ${kind} NOT IN (${kinds}))`, " (?)")];
}

/** A link joins two records that are there. */
function linkChecks(model: Model, table: Table): Check[] {
  return (table.manyToMany ?? []).map((link) => {
    const other = tableOf(model, link.table);
    const ends = [
      [table, link.column],
      [other, link.otherColumn],
    ] as const;
    const lost = ends.map(([end, column]) => {
      const isThere = `EXISTS (SELECT 1 FROM ${identifier(end.name)} o WHERE o.${identifier(end.primaryId)} = t.${identifier(column)})`;
      return `SELECT ${literal(end.name)}, t.${identifier(column)}, ${literal(link.intersect)} FROM ${identifier(link.intersect)} t WHERE NOT ${isThere}`;
    });
    return {
      name: "link",
      label: label("Is linked, and is not there.", "Est lié, et absent."),
      statement: { text: lost.join(" UNION ALL "), values: [] },
    };
  });
}

/** The columns that repeat whose a record is say the same as its owner. */
function ownerCheck(table: Table): Check[] {
  if (table.ownership !== "user" || !table.columns.has("owninguser")) return [];
  const user = "t.owneridtype = 'systemuser' AND t.owninguser IS NOT DISTINCT FROM t.ownerid AND t.owningteam IS NULL";
  const team = "t.owneridtype = 'team' AND t.owningteam IS NOT DISTINCT FROM t.ownerid AND t.owninguser IS NULL";
  const text = `SELECT ${literal(table.name)}, t.${identifier(table.primaryId)}, concat_ws(' ', 'ownerid =', t.owneridtype, t.ownerid)
    FROM ${identifier(table.name)} t WHERE t.ownerid IS NULL OR NOT coalesce((${user}) OR (${team}), false)`;
  return [
    {
      name: "owner",
      label: label("Has no owner, or two.", "N’a pas de propriétaire, ou en a deux."),
      statement: { text, values: [] },
    },
  ];
}

/** State and reason are a pair that the table declares. */
function stateCheck(table: Table): Check[] {
  const state = table.columns.get("statecode");
  if (state?.kind !== "state") return [];
  const pairs = state.options.flatMap(({ value, reasons }) => reasons.map((reason) => `(${value}, ${reason.value})`));
  const text = `SELECT ${literal(table.name)}, t.${identifier(table.primaryId)}, concat_ws(' ', 'statecode =', t.statecode, 'statuscode =', t.statuscode)
    FROM ${identifier(table.name)} t WHERE NOT coalesce((t.statecode, t.statuscode) IN (${pairs.join(", ")}), false)`;
  return [
    {
      name: "state",
      label: label(
        "Is in a state and for a reason that do not go together.",
        "Est dans un état et pour une raison qui ne vont pas ensemble.",
      ),
      statement: { text, values: [] },
    },
  ];
}

/**
 * The last state the audit tells is the one a record is in. Ids of the audit sort by the moment they were made, under
 * the record's lock, where the moment a transaction began would not do. What setup makes comes before all audit.
 */
function auditCheck(table: Table): Check[] {
  if (table.audit === false || !table.columns.has("statecode") || !table.columns.has("createdon")) return [];
  const told = (column: string) =>
    `(SELECT c->>'newValue' FROM audit a, json_array_elements(a.changedata::json->'changedAttributes') c
      WHERE a.objectid = t.${identifier(table.primaryId)} AND a.objecttypecode = ${literal(table.name)}
        AND ${literal(column)} = ANY (string_to_array(a.attributemask, ',')) AND c->>'logicalName' = ${literal(column)}
      ORDER BY a.auditid DESC LIMIT 1)`;
  const text = `SELECT ${literal(table.name)}, s.id, concat_ws(' ', 'statecode =', s.statecode, 'statuscode =', s.statuscode, 'audit =', s.state, s.reason)
    FROM (SELECT t.${identifier(table.primaryId)} AS id, t.createdon, t.statecode, t.statuscode, ${told("statecode")} AS state, ${told("statuscode")} AS reason
      FROM ${identifier(table.name)} t) s
    WHERE (s.state IS DISTINCT FROM s.statecode::text OR s.reason IS DISTINCT FROM s.statuscode::text)
      AND (s.state IS NOT NULL OR s.createdon > (SELECT min(createdon) FROM audit))`;
  return [
    {
      name: "audit",
      label: label(
        "Is in a state that the audit does not explain.",
        "Est dans un état que le journal d’audit n’explique pas.",
      ),
      statement: { text, values: [] },
    },
  ];
}
