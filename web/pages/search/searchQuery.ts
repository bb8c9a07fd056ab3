import { queryOptions } from "@tanstack/react-query";
import { api, literal } from "../../api/client.ts";

/** A record as the search of the server tells of it. */
export interface FoundRecord {
  readonly table: string;
  readonly id: string;
  readonly name: string | null;
  readonly stateCode: number | null;
  readonly state: string | null;
  readonly facts: readonly string[];
}

/** With one letter half of everything begins. */
export const fewestCharacters = 2;

export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ["search", text],
    queryFn: async ({ signal }) => {
      const path = `SearchRecords(Text=@t,Top=@n)?@t=${encodeURIComponent(literal(text))}&@n=5`;
      return (await api.get<{ value: readonly FoundRecord[] }>(path, { annotations: false, signal })).value;
    },
    enabled: text.length >= fewestCharacters,
  });
}
