import { hiddenColumns } from "../../../engine/access/columnAccess.ts";
import type { Named, Table } from "../../../engine/model/model.ts";
import { tableOf } from "../../../engine/model/model.ts";
import { complexType } from "../../../engine/model/namedType.ts";
import { pointingCountsSql } from "../../../engine/records/mergeRecords.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { aReference } from "../../../engine/records/parameter.ts";
import type { Row } from "../../../engine/records/rules.ts";
import { bothRows, checkPair, checkReferences, staying, type Pair } from "./mergeChecks.ts";
import { mergeableTables } from "./mergeable.ts";

const text = "Edm.String";

/**
 * What a merge would do: both records' values side by side, the one that would be right for the record that stays (its
 * own, unless it has none), and how much would move. Writes nothing, and refuses what `Merge` refuses.
 *
 * @throws mergeErrors.* — 400, 403; recordErrors.recordNotFound — 404.
 */
export const previewMerge = operation({
  name: "PreviewMerge",
  kind: "function",
  bound: null,
  parameters: {
    Target: required(aReference(...mergeableTables)),
    Subordinate: required(aReference(...mergeableTables)),
  },
  returns: {
    kind: "object",
    type: "PreviewMergeResponse",
    fields: { values: "Collection(mscrm.MergeValue)", moves: "Collection(mscrm.MergeMove)" },
    types: {
      MergeValue: complexType({
        column: text,
        label: text,
        target: text,
        subordinate: text,
        proposed: text,
        from: text,
      }),
      MergeMove: complexType({ table: text, count: "Edm.Int32" }),
    },
  },
  run: async ({ records, parameters: { Target: target, Subordinate: subordinate } }) => {
    checkReferences(target, subordinate);
    const table = tableOf(records.model, target.table);
    const pair = await bothRows(records, table, target.id, subordinate.id, false);
    await checkPair(records, table, pair);
    const counts = await records.run(pointingCountsSql(records.model, table, subordinate.id, staying));
    const moves = counts.map(([name, count]) => ({ table: String(name), count: Number(count) }));
    const { caller } = records;
    const hidden = hiddenColumns(caller, table);
    const columns = mergedColumns(table).filter(({ name }) => !hidden?.has(name));
    return {
      values: columns.flatMap((column) => valueOf(column, pair, column.label[caller.language])),
      moves: moves.filter(({ count }) => count > 0),
    };
  },
});

const settled = new Set(["ownerid", "statecode", "statuscode"]);

/** The columns somebody can choose a value of. */
function mergedColumns(table: Table): Named[] {
  return [...table.columns.values()].filter(
    (column) => column.update && !column.computed && column.name !== table.primaryId && !settled.has(column.name),
  );
}

function valueOf(column: Named, { target, subordinate }: Pair, label: string): object[] {
  const [stays, goes] = [textOf(target, column), textOf(subordinate, column)];
  if (stays === null && goes === null) return [];
  const from = stays === null ? "subordinate" : "target";
  return [{ column: column.name, label, target: stays, subordinate: goes, proposed: stays ?? goes, from }];
}

function textOf(row: Row, { name }: Named): string | null {
  const value = row[name];
  return value === null || value === undefined || value === "" ? null : String(value);
}
