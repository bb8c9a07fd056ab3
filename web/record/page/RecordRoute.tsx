import { getRouteApi } from "@tanstack/react-router";
import { RecordPage } from "./RecordPage.tsx";

const route = getRouteApi("/t/$table/$id");

export function RecordRoute() {
  const { table, id } = route.useParams();
  return <RecordPage table={table} id={id} tab={route.useSearch().tab} />;
}
