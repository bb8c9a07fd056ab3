import { QueryClient } from "@tanstack/react-query";
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
