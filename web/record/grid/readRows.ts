import type { Page, Row } from "../../api/client.ts";
import { listPath, readPage, type ListQuery } from "../../api/records.ts";

interface ReadRows {
  readonly query: ListQuery;
  /** Told how many rows have been read so far. */
  readonly onRead: (rows: number) => void;
  readonly signal: AbortSignal;
}

const pageSize = 1000;

/** Every row of a list, not its first page alone. */
export async function* readRows({ query, onRead, signal }: ReadRows): AsyncGenerator<Row> {
  let path: string | undefined = listPath(query);
  let read = 0;
  while (path !== undefined) {
    const page: Page = await readPage(query, path, { pageSize, signal });
    yield* page.value;
    read += page.value.length;
    onRead(read);
    path = page["@odata.nextLink"];
  }
}
