import { queryOptions } from "@tanstack/react-query";
import { api, etagOf, literal, type Page, type Row } from "../../../api/client.ts";
import { recordKeys } from "../../../api/records.ts";
import type { FormLayout } from "./layout.ts";

/** The forms that ship, and the one the organization has stored of a table. */

export interface ShippedForm {
  readonly table: string;
  readonly layout: FormLayout;
  /** Columns without which no record can be made. */
  readonly needed: readonly string[];
}

export interface StoredForm {
  readonly id: string;
  readonly etag: string | undefined;
  /** As kept in `formjson`. */
  readonly text: string;
}

interface ShippedFormRow {
  readonly LogicalName: string;
  readonly FormJson: string;
  readonly NeededColumns: readonly string[];
}

export function shippedFormsQuery() {
  return queryOptions({
    queryKey: ["model", "", "forms"],
    queryFn: async ({ signal }) => {
      const path = "RetrieveShippedForms()";
      return (await api.get<{ Forms: readonly ShippedFormRow[] }>(path, { annotations: false, signal })).Forms.map(
        ({ LogicalName: table, FormJson, NeededColumns: needed }): ShippedForm => ({
          table,
          layout: JSON.parse(FormJson) as FormLayout, // the server's contract is trusted
          needed,
        }),
      );
    },
    staleTime: Infinity,
  });
}

/** Null where the table has the form that ships. */
export function storedFormQuery(table: string) {
  return queryOptions({
    queryKey: [...recordKeys.lists("systemform"), table],
    queryFn: async ({ signal }): Promise<StoredForm | null> => {
      const path = `systemforms?$select=formjson&$filter=objecttypecode eq ${literal(table)}`;
      const [row] = (await api.get<Page<Row>>(path, { annotations: false, signal })).value;
      return row === undefined ? null : { id: String(row.formid), etag: etagOf(row), text: String(row.formjson) };
    },
  });
}

/** What is stored, over what ships; the server has checked it. */
export function layoutOf(text: string, shipped: FormLayout): FormLayout {
  return { ...shipped, ...(JSON.parse(text) as Partial<FormLayout>) };
}
