import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import type { TableRules } from "../../../engine/records/rules.ts";
import { lockKeySql } from "../../../engine/sql/recordSql.ts";
import { requireAdministrator } from "../role/requireAdministrator.ts";
import { makeDefaultTeam, removeDefaultTeam, renameDefaultTeam } from "./defaultTeam.ts";

export const unitErrors = defineErrors({
  unitTree: {
    status: 400,
    message: () =>
      label(
        "Business units form one tree: a unit stands neither below itself nor beside the root, and the root below none.",
        "Les divisions forment un seul arbre : une division ne se place ni sous elle-même ni à côté de la racine, et la racine sous aucune.",
      ),
  },
  unitEnabled: {
    status: 400,
    message: () =>
      label(
        "Only a disabled business unit can be deleted. Disable it first.",
        "Seule une division désactivée se supprime. Désactivez-la d’abord.",
      ),
  },
  rootUnitStays: {
    status: 400,
    message: () =>
      label(
        "The business unit on top of the tree can be neither disabled nor deleted.",
        "La division racine ne peut être ni désactivée ni supprimée.",
      ),
  },
});

/** Keeps the units a tree, each with its default team. Two moves wait for one another: each alone may be right, and both together a circle. */
export const unitRules: TableRules = {
  before: async ({ records, id, before, after, changes }) => {
    if (before === null)
      return { parentbusinessunitid: after["parentbusinessunitid"] ?? records.caller.businessUnitId };
    const parent = changes["parentbusinessunitid"];
    if (changes["isdisabled"] === true && before["parentbusinessunitid"] === null) throw unitErrors.rootUnitStays();
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
  after: async ({ records, id, before, after, changes }) => {
    const name = String(after["name"] ?? "");
    if (before === null) return makeDefaultTeam(records, id, name);
    if (changes["name"] !== undefined) await renameDefaultTeam(records, id, name);
    if (changes["isdisabled"] === true || changes["parentbusinessunitid"] !== undefined)
      await requireAdministrator(records);
  },
  beforeDelete: async ({ records, id, before }) => {
    if (before["parentbusinessunitid"] === null) throw unitErrors.rootUnitStays();
    if (before["isdisabled"] !== true) throw unitErrors.unitEnabled();
    await removeDefaultTeam(records, id);
  },
};
