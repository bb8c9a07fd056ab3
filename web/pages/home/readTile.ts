import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Page, type Row } from "../../api/client.ts";
import { currencyProperty } from "../../api/currencies.ts";
import { resolveFilter } from "../../record/grid/filter.ts";
import type { HomeTile } from "./tiles.ts";

export interface TileData {
  readonly count: number;
  readonly rows: readonly Row[];
  /** In the house's currency; null where nothing is added up, or more than was read. */
  readonly sum: number | null;
}

const rowsShown = 5;
/** One request gives the first records and the sum of all of them; few people have more of what a tile asks for. */
const mostAdded = 100;

export async function readTile(
  tile: HomeTile,
  model: TableModel,
  userId: string,
  signal: AbortSignal,
): Promise<TileData> {
  const page = await api.get<Page>(tilePath(tile, model, userId), { signal });
  const { value } = page;
  const count = page["@odata.count"] ?? value.length;
  const added = tile.sum;
  const isWhole = added !== undefined && count <= value.length;
  const sum = isWhole ? value.reduce((total, row) => total + Number(row[added] ?? 0), 0) : null;
  return { count, rows: value.slice(0, rowsShown), sum };
}

function tilePath(
  { title, detail, figure, order, sum, filter, kind }: HomeTile,
  model: TableModel,
  userId: string,
): string {
  const amounts = [...(figure.kind === "money" ? [currencyProperty] : []), ...(sum === undefined ? [] : [sum])];
  const select = [
    ...new Set([model.primaryId, title, detail, figure.property, ...amounts, ...(kind === undefined ? [] : [kind])]),
  ].join(",");
  const where = encodeURIComponent(resolveFilter(filter, model, userId));
  const top = sum === undefined ? rowsShown : mostAdded;
  return `${model.entitySet}?$select=${select}&$filter=${where}&$orderby=${order}&$top=${top}&$count=true`;
}
