import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Page, type Row } from "../../api/client.ts";
import { currencyProperty } from "../../api/currencies.ts";
import { resolveFilter } from "../../record/grid/filter.ts";
import type { HomeTile } from "./tiles.ts";

export interface TileData {
  readonly count: number;
  readonly rows: readonly Row[];
  /** In the house's currency. */
  readonly sum: number | null;
}

const rowsShown = 5;

export async function readTile(
  tile: HomeTile,
  model: TableModel,
  userId: string,
  signal: AbortSignal,
): Promise<TileData> {
  const filter = resolveFilter(tile.filter, model, userId);
  const [page, sum] = await Promise.all([
    api.get<Page>(firstRows(tile, model, filter), { signal }),
    tile.sum === undefined ? null : total(model.entitySet, filter, tile.sum, signal),
  ]);
  return { count: page["@odata.count"] ?? page.value.length, rows: page.value, sum };
}

function firstRows({ title, detail, figure, order }: HomeTile, model: TableModel, filter: string): string {
  const currency = figure.kind === "money" ? [currencyProperty] : [];
  const select = [model.primaryId, title, detail, figure.property, ...currency].join(",");
  const where = encodeURIComponent(filter);
  return `${model.entitySet}?$select=${select}&$filter=${where}&$orderby=${order}&$top=${rowsShown}&$count=true`;
}

async function total(entitySet: string, filter: string, column: string, signal: AbortSignal): Promise<number> {
  const apply = encodeURIComponent(`filter(${filter})/aggregate(${column} with sum as total)`);
  const { value } = await api.get<Page>(`${entitySet}?$apply=${apply}`, { annotations: false, signal });
  return Number(value[0]?.total ?? 0);
}
