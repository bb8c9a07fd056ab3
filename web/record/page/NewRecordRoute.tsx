import { getRouteApi } from "@tanstack/react-router";
import { NewRecordPage } from "./NewRecordPage.tsx";

const route = getRouteApi("/t/$table/new");

export function NewRecordRoute() {
  const { table } = route.useParams();
  return <NewRecordPage key={table} table={table} preset={route.useLoaderData()} />;
}
