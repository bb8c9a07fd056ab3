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
  /** What the list showed before; it does so again when the server refuses. */
  readonly before: FieldValue;
  /** The version the reader saw when the edit began. */
  readonly etag: string | undefined;
}

/** Saves of one record go one after the other, so that a quick second edit builds on the first. */
const queues = new Map<string, Promise<void>>();
/** Versions that our own saves replaced, and by which. */
const successors = new Map<string, string>();

/** Shows the value in every list at once, then stores it. @throws ApiError when the server refuses; lists are read again. */
export async function saveCell(save: CellSave): Promise<void> {
  const { model, id, column, value, before } = save;
  const show = (shown: FieldValue) => putInLists(model, id, (row) => withValues(row, model, { [column.name]: shown }));
  await queryClient.cancelQueries({ queryKey: recordKeys.lists(model.name) });
  show(value);
  const earlier = queues.get(id) ?? Promise.resolve();
  const run = earlier.then(() => store(save));
  queues.set(
    id,
    run.catch(() => undefined),
  );
  try {
    await run;
  } catch (error) {
    show(before);
    throw error;
  } finally {
    void invalidateRecord(model.name, id);
  }
}

async function store({ model, id, column, value, etag }: CellSave): Promise<void> {
  const over = newest(id, etag);
  const options = { etag: over, returnRepresentation: true };
  const stored = await api.patch<Row>(`${model.entitySet}(${id})`, bodyOf(model, { [column.name]: value }), options);
  const next = etagOf(stored);
  if (over !== undefined && next !== undefined && next !== over) successors.set(`${id} ${over}`, next);
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
