import { queryOptions } from "@tanstack/react-query";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Page, type Row } from "../../api/client.ts";
import { columnsOf } from "../../api/model.ts";
import { recordKeys } from "../../api/records.ts";

/** The tables whose duplicates are looked for here, with what tells two of their records apart. */
export const duplicateTables: Readonly<Record<string, readonly string[]>> = {
  account: ["name", "emailaddress1", "telephone1", "address1_city"],
  contact: ["fullname", "emailaddress1", "telephone1", "parentcustomerid"],
  lead: ["fullname", "companyname", "emailaddress1", "telephone1"],
};

const most = 500;
const pollMs = 2000;
const finished = 3;

export function shownColumns(model: TableModel) {
  return columnsOf(model, duplicateTables[model.name] ?? []);
}

/** What scans found and nobody has settled: both records are still active. */
export function pairsQuery(model: TableModel) {
  const { name, primaryId } = model;
  const select = [primaryId, "createdon", ...shownColumns(model).map(({ property }) => property)].join(",");
  const sides = [`baserecordid_${name}`, `duplicaterecordid_${name}`];
  const filter = sides.map((side) => `${side}/statecode eq 0`).join(" and ");
  const expand = [...sides.map((side) => `${side}($select=${select})`), "duplicateruleid($select=name)"].join(",");
  return queryOptions({
    queryKey: [...recordKeys.lists(name), "duplicates"],
    queryFn: async ({ signal }) => {
      const path = `duplicaterecords?$select=duplicateid&$filter=${encodeURIComponent(filter)}&$expand=${expand}&$orderby=createdon desc`;
      return (await api.get<Page>(path, { pageSize: most, signal })).value;
    },
  });
}

/** The latest scan of a table; asked for again while it is under way. */
export function scanQuery(table: string) {
  return queryOptions({
    queryKey: ["list", "asyncoperation", "scan", table],
    queryFn: async ({ signal }): Promise<Row | null> => {
      const filter = encodeURIComponent(`operationtype eq 2 and name eq '${jobName(table)}'`);
      const path = `asyncoperations?$select=statecode,statuscode,friendlymessage,createdon,completedon&$filter=${filter}&$orderby=createdon desc&$top=1`;
      return (await api.get<Page>(path, { signal })).value[0] ?? null;
    },
    refetchInterval: ({ state: { data } }) => (isRunning(data) ? pollMs : false),
  });
}

export function isRunning(scan: Row | null | undefined): boolean {
  return scan !== null && scan !== undefined && scan.statecode !== finished;
}

/** Whether a scan ended without having done its work. */
export function hasFailed(scan: Row | null | undefined): boolean {
  return scan?.statecode === finished && scan.statuscode !== 30;
}

/** Compares every active record of a table with the others; the answer comes before the work is done. */
export function startScan(table: string): Promise<void> {
  const isActive = { AttributeName: "statecode", Operator: "Equal", Values: [{ Value: "0", Type: "System.Int32" }] };
  return api.post("BulkDetectDuplicates", {
    JobName: jobName(table),
    Query: {
      "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression",
      EntityName: table,
      Criteria: { FilterOperator: "And", Conditions: [isActive] },
    },
  });
}

function jobName(table: string): string {
  return `Duplicates of ${table}`;
}
