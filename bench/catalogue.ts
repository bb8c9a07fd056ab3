import { administrator } from "../cli/administrator.ts";
import { product } from "../crm/sales/product/product.ts";
import { pricelevel } from "../crm/sales/pricelist/pricelevel.ts";
import { productpricelevel } from "../crm/sales/pricelist/productpricelevel.ts";
import { pieceId, unitScheduleId } from "../crm/setup/firstRecords.ts";
import type { ApiContext } from "../engine/http/context.ts";
import { withRecords } from "../engine/records/withRecords.ts";

/** One active product with its price in one list: what the quotes of the benchmark sell. */
export interface Catalogue {
  readonly productId: string;
  readonly uomId: string;
  readonly priceListId: string;
}

export async function ensureCatalogue(context: ApiContext): Promise<Catalogue> {
  const caller = await administrator(context.database);
  return withRecords(context, caller, async (records) => {
    const [known] = await records.find(product, { productnumber: "BENCH" });
    const [list] = await records.find(pricelevel, { name: "Bench" });
    if (known && list)
      return { productId: String(known.productid), uomId: pieceId, priceListId: String(list.pricelevelid) };
    const productId = await records.create(product, {
      name: "Window",
      productnumber: "BENCH",
      statecode: 0,
      statuscode: 1,
      defaultuomid: pieceId,
      defaultuomscheduleid: unitScheduleId,
      filon_vatrate: "20",
    });
    const priceListId = await records.create(pricelevel, { name: "Bench" });
    await records.create(productpricelevel, { pricelevelid: priceListId, productid: productId, uomid: pieceId, amount: "420" }); // prettier-ignore
    return { productId, uomId: pieceId, priceListId };
  });
}
