import { getRouteApi } from "@tanstack/react-router";
import { GridPage } from "./GridPage.tsx";

const route = getRouteApi("/t/$table");

export function GridRoute() {
  const { table } = route.useParams();
  return <GridPage key={table} table={table} search={route.useSearch()} />;
}
