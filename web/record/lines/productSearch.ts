import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, formatted, literal, type Page, type Row } from "../../api/client.ts";
import { plainText } from "../../ui/plainText.ts";
import { useDebounced } from "../../ui/useDebounced.ts";
import type { LookupValue } from "../fieldValue.ts";

export interface FoundProduct {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly price: number | null;
  readonly unit: LookupValue | null;
}

const pauseMs = 200;
const shownMost = 12;
const none: readonly FoundProduct[] = [];

/** Products whose name or number contains the text: those of the price list, or the whole catalogue without one. */
export function useProductSearch(priceListId: string | null, text: string, isOn: boolean, most = shownMost) {
  const settled = useDebounced(text.trim(), pauseMs);
  const search = useQuery({
    queryKey: ["lookup", "product", priceListId, settled, most],
    queryFn: async ({ signal }) => {
      const path = priceListId === null ? cataloguePath(settled, most) : priceListPath(priceListId, settled, most);
      const page = await api.get<Page>(path, { signal });
      return page.value.flatMap(priceListId === null ? productOf : pricedProductOf);
    },
    enabled: isOn,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  // Until the search has caught up with the typing, what it found before must not be taken for what is meant now.
  const found = (search.data ?? none).filter((product) => isMatch(product, text));
  return { found, isSearching: search.isFetching || settled !== text.trim(), error: search.error };
}

/** By the text that names it, the product with just this name or number; a text that names none is left out. */
export async function findProducts(
  priceListId: string | null,
  texts: readonly string[],
): Promise<ReadonlyMap<string, FoundProduct>> {
  const found = await Promise.all(
    texts.map(async (text): Promise<readonly [string, FoundProduct][]> => {
      const path = priceListId === null ? cataloguePath(text) : priceListPath(priceListId, text);
      const { value } = await api.get<Page>(path);
      const products = value.flatMap(priceListId === null ? productOf : pricedProductOf);
      const named = products.find(({ name, number }) =>
        [name, number].some((word) => plainText(word) === plainText(text)),
      );
      return named ? [[text, named]] : [];
    }),
  );
  return new Map(found.flat());
}

function isMatch({ name, number }: FoundProduct, text: string): boolean {
  return plainText(`${name}\n${number}`).includes(plainText(text.trim()));
}

function priceListPath(priceListId: string, text: string, most = shownMost): string {
  const filter = [
    `_pricelevelid_value eq ${priceListId}`,
    "productid/statecode eq 0",
    ...matches(text, "productid/"),
  ].join(" and ");
  const expand = "productid($select=name,productnumber)";
  return `productpricelevels?$select=amount,_productid_value,_uomid_value&$filter=${encodeURIComponent(filter)}&$expand=${expand}&$orderby=productid/name&$top=${most}`;
}

function cataloguePath(text: string, most = shownMost): string {
  const filter = ["statecode eq 0", ...matches(text, "")].join(" and ");
  return `products?$select=name,productnumber,price,_defaultuomid_value&$filter=${encodeURIComponent(filter)}&$orderby=name&$top=${most}`;
}

function matches(text: string, prefix: string): string[] {
  if (text === "") return [];
  return [`(contains(${prefix}name,${literal(text)}) or contains(${prefix}productnumber,${literal(text)}))`];
}

function pricedProductOf(row: Row): FoundProduct[] {
  const product = row.productid as Row | null; // expanded: the product itself stands where its lookup would
  if (!product) return [];
  const price = typeof row.amount === "number" ? row.amount : null;
  return [{ ...namesOf(product), price, unit: unitIn(row, "_uomid_value") }];
}

function productOf(row: Row): FoundProduct[] {
  const price = typeof row.price === "number" ? row.price : null;
  return [{ ...namesOf(row), price, unit: unitIn(row, "_defaultuomid_value") }];
}

function namesOf(product: Row) {
  return {
    id: String(product.productid),
    name: String(product.name ?? ""),
    number: String(product.productnumber ?? ""),
  };
}

function unitIn(row: Row, property: string): LookupValue | null {
  const id = row[property];
  return typeof id === "string" ? { table: "uom", id, name: formatted(row, property) } : null;
}
