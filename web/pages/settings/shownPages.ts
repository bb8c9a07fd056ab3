import { lazy, type ComponentType } from "react";
import type { PageName } from "./sections.ts";

/** The pages of the settings, each loaded when it is first shown. */
export const shownPages: Readonly<Record<PageName, ComponentType>> = {
  users: lazy(() => import("./UsersPage.tsx").then((page) => ({ default: page.UsersPage }))),
  teams: lazy(() => import("./teams/TeamsPage.tsx").then((page) => ({ default: page.TeamsPage }))),
  units: lazy(() => import("./units/UnitsPage.tsx").then((page) => ({ default: page.UnitsPage }))),
  roles: lazy(() => import("./RolesPage.tsx").then((page) => ({ default: page.RolesPage }))),
  profiles: lazy(() => import("./profiles/ProfilesPage.tsx").then((page) => ({ default: page.ProfilesPage }))),
  clients: lazy(() => import("./ClientsPage.tsx").then((page) => ({ default: page.ClientsPage }))),
  company: lazy(() => import("./company/CompanyPage.tsx").then((page) => ({ default: page.CompanyPage }))),
  currencies: lazy(() => import("./currencies/CurrenciesPage.tsx").then((page) => ({ default: page.CurrenciesPage }))),
  prices: lazy(() => import("./prices/PricesPage.tsx").then((page) => ({ default: page.PricesPage }))),
  process: lazy(() => import("./process/ProcessPage.tsx").then((page) => ({ default: page.ProcessPage }))),
  forms: lazy(() => import("./forms/FormsPage.tsx").then((page) => ({ default: page.FormsPage }))),
  maps: lazy(() => import("./maps/MapsPage.tsx").then((page) => ({ default: page.MapsPage }))),
  rules: lazy(() => import("./rules/RulesPage.tsx").then((page) => ({ default: page.RulesPage }))),
  imports: lazy(() => import("./imports/ImportsPage.tsx").then((page) => ({ default: page.ImportsPage }))),
  audit: lazy(() => import("./audit/AuditPage.tsx").then((page) => ({ default: page.AuditPage }))),
  jobs: lazy(() => import("./jobs/JobsPage.tsx").then((page) => ({ default: page.JobsPage }))),
};
