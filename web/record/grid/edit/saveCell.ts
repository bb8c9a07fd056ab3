import type { InfiniteData } from "@tanstack/react-query";
import type { ColumnModel, TableModel } from "../../../../engine/model/describe.ts";
import { api, etagOf, type Page, type Row } from "../../../api/client.ts";
import { queryClient } from "../../../api/queryClient.ts";
import { invalidateRecord, recordKeys } from "../../../api/records.ts";
import { bodyOf, withValues, type FieldValue } from "../../fieldValue.ts";

interface CellSave {
  readonly model: TableModel;
  readonly id: string;
  readonly column: ColumnModel;
  readonly value: FieldValue;
  /** The version the reader saw when the edit began. */
  readonly etag: string | undefined;
}

/** Saves of one record go one after the other, so that a quick second edit builds on the first. */
const queues = new Map<string, Promise<void>>();
/** Versions that our own saves replaced, and by which. */
const successors = new Map<string, string>();

/** Shows the value in every list at once, then stores it. @throws ApiError when the server refuses; lists are read again. */
export async function saveCell(save: CellSave): Promise<void> {
  const { model, id, column, value } = save;
  await queryClient.cancelQueries({ queryKey: recordKeys.lists(model.name) });
  putInLists(model, id, (row) => withValues(row, model, { [column.name]: value }));
  const before = queues.get(id) ?? Promise.resolve();
  const run = before.then(() => store(save));
  queues.set(
    id,
    run.catch(() => undefined),
  );
  try {
    await run;
  } finally {
    void invalidateRecord(model.name, id);
  }
}

async function store({ model, id, column, value, etag }: CellSave): Promise<void> {
  const path = `${model.entitySet}(${id})`;
  await api.patch(path, bodyOf(model, { [column.name]: value }), { etag: newest(id, etag) });
  const stored = await api.get<Row>(path);
  const next = etagOf(stored);
  if (etag !== undefined && next !== undefined) successors.set(`${id} ${newest(id, etag)}`, next);
  putInLists(model, id, (row) => ({ ...row, ...stored }));
}

function newest(id: string, etag: string | undefined): string | undefined {
  let known = etag;
  for (let next = known; next !== undefined; next = successors.get(`${id} ${next}`)) known = next;
  return known;
}

function putInLists(model: TableModel, id: string, change: (row: Row) => Row): void {
  queryClient.setQueriesData<Partial<InfiniteData<Page>>>({ queryKey: recordKeys.lists(model.name) }, (data) => {
    if (data?.pages === undefined) return data;
    const changed = (row: Row) => (row[model.primaryId] === id ? change(row) : row);
    return { ...data, pages: data.pages.map((page) => ({ ...page, value: page.value.map(changed) })) };
  });
}
