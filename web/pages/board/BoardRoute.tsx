import { getRouteApi } from "@tanstack/react-router";
import { BoardPage } from "./BoardPage.tsx";

const route = getRouteApi("/board/$table");

export function BoardRoute() {
  const { table } = route.useParams();
  return <BoardPage key={table} table={table} search={route.useSearch()} />;
}
