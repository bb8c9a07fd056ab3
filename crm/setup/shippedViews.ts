import type { Model } from "../../engine/model/model.ts";
import type { Statement } from "../../engine/statement.ts";
import { fetchOfView, layoutOfView } from "../core/query/fetchOfView.ts";
import { organizationId, setupUserId } from "./firstRecords.ts";

/**
 * Writes each declared view as the `savedquery` that clients of Dataverse know a view by, under the view's own id. What
 * is as it should be is not touched, so that this can run at every start.
 */
export function shippedViewsSql(model: Model): Statement {
  const views = [...model.tables.values()].flatMap((table) => (table.views ?? []).map((view) => ({ table, view })));
  const columns = [
    views.map(({ view }) => view.id),
    views.map(({ view }) => view.label.en),
    views.map(({ table }) => table.name),
    views.map(({ view }) => view.default ?? false),
    views.map(({ table, view }) => fetchOfView(table, view)),
    views.map(({ table, view }) => layoutOfView(table, view)),
  ];
  return { text, values: [...columns, organizationId, setupUserId] };
}

const text = `INSERT INTO savedquery (savedqueryid, name, returnedtypecode, isdefault, fetchxml, layoutxml, querytype, isquickfindquery,
    iscustom, isuserdefined, organizationid, statecode, statuscode, createdon, createdby, modifiedon, modifiedby, versionnumber)
  SELECT v.*, 0, false, false, false, $7::uuid, 0, 1, now(), $8::uuid, now(), $8::uuid, nextval('filon_version')
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[]) v
  ON CONFLICT (savedqueryid) DO UPDATE SET name = excluded.name, returnedtypecode = excluded.returnedtypecode,
    isdefault = excluded.isdefault, fetchxml = excluded.fetchxml, layoutxml = excluded.layoutxml,
    modifiedon = excluded.modifiedon, modifiedby = excluded.modifiedby, versionnumber = excluded.versionnumber
  WHERE (savedquery.name, savedquery.returnedtypecode, savedquery.isdefault, savedquery.fetchxml, savedquery.layoutxml)
    IS DISTINCT FROM (excluded.name, excluded.returnedtypecode, excluded.isdefault, excluded.fetchxml, excluded.layoutxml)`;
