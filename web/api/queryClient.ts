import { QueryClient, type Query, type QueryFilters } from "@tanstack/react-query";
import { ApiError } from "./apiError.ts";

/** What the app knows of the server's records, for as long as the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a connection a write fails at once and says so, instead of waiting for a time nobody foresees.
    mutations: { networkMode: "always" },
    queries: {
      staleTime: 15_000,
      // What the server refused once it refuses again; only a lost connection is worth another try.
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502),
    },
  },
});

const readAgain = new WeakSet<Query>();

/**
 * Marks what matches as out of date, and asks again for what is on show. What is on its way for the first time may have
 * been read before the change, and nothing stops it: it shows, and is asked for once more.
 */
export async function outdate(filters: QueryFilters): Promise<void> {
  const isKept = (query: Query) => query.state.data === undefined || !query.isActive();
  const onTheirWay = queryClient
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: "fetching" })
    .filter((query) => isKept(query) && !readAgain.has(query));
  await Promise.all([queryClient.invalidateQueries(filters), ...onTheirWay.map(outdateOnceHere)]);
}

async function outdateOnceHere(query: Query): Promise<void> {
  readAgain.add(query);
  await query.promise?.catch(() => {});
  readAgain.delete(query);
  await queryClient.invalidateQueries({ predicate: (one) => one === query });
}
