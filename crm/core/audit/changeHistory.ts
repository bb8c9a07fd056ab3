import type { Table } from "../../../engine/model/model.ts";
import type { Records } from "../../../engine/records/records.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";
import { pageOf, wrongPage, type PagingInfo } from "../functions/pagingInfo.ts";
import { auditDetail, auditDetailSql } from "./auditDetail.ts";

/** What happened to a record, newest first: all of it, or what concerns one column. */
export interface History {
  readonly table: Table;
  readonly id: string;
  readonly column?: string;
}

const sizes = { usual: 500, largest: 5000 };

/** A page of a history. A cookie costs the same however far back it leads; a number alone passes over all before it. */
export async function changeHistory(records: Records, history: History, paging: PagingInfo = {}) {
  const { page, size } = pageOf(paging, sizes);
  const writer = new SqlWriter();
  const last = lastIn(paging.PagingCookie);
  const before =
    last &&
    `(a.createdon, a.auditid) < (SELECT createdon, auditid FROM audit WHERE auditid = ${writer.value(last, "uuid")})`;
  const conditions = [conditionOf(writer, history), ...(before ? [before] : [])].join(" AND ");
  const skipped = before ? 0 : (page - 1) * size;
  const text = `${auditDetailSql} WHERE ${conditions} ORDER BY a.createdon DESC, a.auditid DESC LIMIT ${size + 1} OFFSET ${skipped}`;
  const [rows, total] = await Promise.all([
    records.run(writer.statement(text)),
    paging.ReturnTotalRecordCount ? countOf(records, history) : -1,
  ]);
  const shown = rows.slice(0, size);
  const end = rows.length > size ? shown.at(-1)?.[0] : undefined;
  return {
    MoreRecords: end !== undefined,
    PagingCookie: end === undefined ? null : `<cookie page="${page}"><auditid last="{${String(end)}}" /></cookie>`,
    TotalRecordCount: total,
    AuditDetails: shown.map((row) => auditDetail(records.caller, history.table, row)),
  };
}

function conditionOf(writer: SqlWriter, { id, column }: History): string {
  const ofRecord = `a.objectid = ${writer.value(id, "uuid")}`;
  if (column === undefined) return ofRecord;
  return `${ofRecord} AND ${writer.value(column, "text")} = ANY (string_to_array(a.attributemask, ','))`;
}

async function countOf(records: Records, history: History): Promise<number> {
  const writer = new SqlWriter();
  const text = `SELECT count(*)::int FROM audit a WHERE ${conditionOf(writer, history)}`;
  const [row] = await records.run(writer.statement(text));
  return Number(row?.[0] ?? 0);
}

/** Where the page before ended; null without a cookie. @throws parameterErrors.parameterWrong — 400. */
function lastIn(cookie: string | null | undefined): string | null {
  if (!cookie) return null;
  const last = /<auditid last="\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}"/i.exec(cookie)?.[1];
  if (last === undefined) throw wrongPage();
  return last;
}
