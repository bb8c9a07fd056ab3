import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useAppModel } from "../../api/model.ts";
import { NewRecordPage } from "./NewRecordPage.tsx";
import { linkIn } from "./recordLinks.ts";

const route = getRouteApi("/t/$table/new");

export function NewRecordRoute() {
  const { table } = route.useParams();
  const app = useAppModel();
  const search = route.useSearch();
  // Each round is a fresh form: "Save & new" begins the next one.
  const [round, setRound] = useState(0);
  return (
    <NewRecordPage
      key={`${table} ${round}`}
      table={table}
      preset={route.useLoaderData()}
      link={linkIn(app, search)}
      onAnother={() => setRound(round + 1)}
    />
  );
}
