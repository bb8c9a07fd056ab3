import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ReportsPage } from "./ReportsPage.tsx";
import { reportChoice } from "./period.ts";

const route = getRouteApi("/reports");

export function ReportsRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  return (
    <ReportsPage
      choice={reportChoice(search, now)}
      now={now}
      onChoose={(choice) => void navigate({ to: "/reports", search: { ...search, ...choice }, replace: true })}
    />
  );
}
