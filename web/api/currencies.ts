import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, type Page, type Row } from "./client.ts";

export interface Currency {
  readonly id: string;
  /** ISO code. */
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly precision: number;
}

export const currencyProperty = "_transactioncurrencyid_value";

export function currenciesQuery() {
  return queryOptions({
    queryKey: ["currencies"],
    queryFn: async ({ signal }) => {
      const select = "transactioncurrencyid,isocurrencycode,currencyname,currencysymbol,currencyprecision";
      const page = await api.get<Page>(`transactioncurrencies?$select=${select}`, { annotations: false, signal });
      return page.value.map(currencyOf);
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

const none: readonly Currency[] = [];

export function useCurrencies(): readonly Currency[] {
  return useQuery(currenciesQuery()).data ?? none;
}

/** The currency a record's amounts are in. */
export function useCurrency(record: Row | undefined, property = currencyProperty): Currency | undefined {
  const id = record?.[property];
  return useCurrencies().find((currency) => currency.id === id);
}

/** The property that says which currency an amount is in: of a linked record, that record's own. */
export function currencyPropertyOf({ property }: { readonly property: string }): string {
  return `${property.slice(0, property.lastIndexOf("/") + 1)}${currencyProperty}`;
}

function currencyOf(row: Row): Currency {
  return {
    id: String(row.transactioncurrencyid),
    code: String(row.isocurrencycode),
    name: String(row.currencyname),
    symbol: String(row.currencysymbol),
    precision: Number(row.currencyprecision ?? 2),
  };
}
