import { getRouteApi } from "@tanstack/react-router";
import { useAppModel } from "../../api/model.ts";
import { DuplicatesPage } from "./DuplicatesPage.tsx";
import { duplicateTables } from "./duplicatesQuery.ts";

const route = getRouteApi("/duplicates");

export function DuplicatesRoute() {
  const { table } = route.useSearch();
  const { tables } = useAppModel();
  const offered = tables.filter(({ name, rights }) => name in duplicateTables && rights.read);
  return <DuplicatesPage tables={offered} table={offered.find(({ name }) => name === table) ?? offered[0]} />;
}
