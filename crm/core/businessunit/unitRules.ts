import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { lockKeySql } from "../../../engine/sql/recordSql.ts";

export const unitErrors = defineErrors({
  unitTree: {
    status: 400,
    message: () =>
      label(
        "Business units form one tree: a unit stands neither below itself nor beside the root, and the root below none.",
        "Les divisions forment un seul arbre : une division ne se place ni sous elle-même ni à côté de la racine, et la racine sous aucune.",
      ),
  },
});

/** Keeps the units a tree. Two moves wait for one another: each alone may be right, and both together a circle. */
export const unitRules: TableRules = {
  before: async ({ records, id, before, after, changes }) => {
    if (before === null)
      return { parentbusinessunitid: after["parentbusinessunitid"] ?? records.caller.businessUnitId };
    const parent = changes["parentbusinessunitid"];
    if (parent === undefined) return {};
    if (parent === null || before["parentbusinessunitid"] === null) throw unitErrors.unitTree();
    await records.run(lockKeySql("businessunits"));
    const [row] = await records.run({
      text: `WITH RECURSIVE above AS (
          SELECT businessunitid, parentbusinessunitid FROM businessunit WHERE businessunitid = $1::uuid
          UNION SELECT b.businessunitid, b.parentbusinessunitid FROM businessunit b JOIN above a ON b.businessunitid = a.parentbusinessunitid
        ) SELECT EXISTS (SELECT 1 FROM above WHERE businessunitid = $2::uuid)`,
      values: [parent, id],
    });
    if (row?.[0] === true) throw unitErrors.unitTree();
    return {};
  },
};
