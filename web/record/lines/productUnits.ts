import { useQuery } from "@tanstack/react-query";
import { api, formatted, type Page, type Row } from "../../api/client.ts";
import type { LookupValue } from "../fieldValue.ts";

export interface PricedUnit {
  readonly product: string;
  readonly unit: LookupValue;
  readonly price: number | null;
}

/** The units in which a price list sells these products; asked for once somebody is about to change one. */
export function useProductUnits(
  priceListId: string | null,
  products: readonly string[],
  isOn: boolean,
): readonly PricedUnit[] {
  const wanted = [...new Set(products)].sort();
  const units = useQuery({
    queryKey: ["lookup", "productunit", priceListId, wanted.join()],
    queryFn: async ({ signal }) => {
      const sold = wanted.map((id) => `_productid_value eq ${id}`).join(" or ");
      const filter = `_pricelevelid_value eq ${priceListId} and (${sold})`;
      const path = `productpricelevels?$select=amount,_productid_value,_uomid_value&$filter=${encodeURIComponent(filter)}`;
      return (await api.get<Page>(path, { signal })).value.map(pricedUnit);
    },
    enabled: isOn && priceListId !== null && wanted.length > 0,
    staleTime: 60_000,
  });
  return units.data ?? none;
}

const none: readonly PricedUnit[] = [];

function pricedUnit(row: Row): PricedUnit {
  return {
    product: String(row["_productid_value"]),
    unit: { table: "uom", id: String(row["_uomid_value"]), name: formatted(row, "_uomid_value") },
    price: typeof row.amount === "number" ? row.amount : null,
  };
}
