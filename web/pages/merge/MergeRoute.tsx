import { getRouteApi } from "@tanstack/react-router";
import { MergePage } from "./MergePage.tsx";

const route = getRouteApi("/merge/$table");

export function MergeRoute() {
  const { table } = route.useParams();
  const { first, second } = route.useSearch();
  return <MergePage key={`${table} ${first} ${second}`} table={table} first={first} second={second} />;
}
