import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageError } from "../../../ui/PageError.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { unitsQuery } from "../settingsQueries.ts";
import { useSettingsSearch } from "../settingsSearch.ts";
import { UnitPanel } from "./UnitPanel.tsx";
import { unitTree, type UnitNode } from "./unitTree.ts";
import "./units.css";

/** The branches of the company as a tree, and beside it the one that is chosen. */
export function UnitsPage() {
  const { t } = useTranslation("settings");
  const { data: units, error, refetch } = useQuery(unitsQuery());
  const [{ id }] = useSettingsSearch();
  const tree = unitTree(units ?? []);
  const chosen = units?.find((unit) => unit.id === id) ?? tree[0]?.unit;
  return (
    <>
      <SettingsHead title={t("units.title")}>{t("units.intro")}</SettingsHead>
      {error ? <PageError error={error} onRetry={() => void refetch()} /> : null}
      {units === undefined && !error ? <SkeletonLines lines={6} /> : null}
      {chosen === undefined ? null : (
        <div className="units">
          <nav className="unit-tree" aria-label={t("units.title")}>
            <Branch nodes={tree} chosen={chosen.id} />
          </nav>
          <UnitPanel key={chosen.id} unit={chosen} tree={tree} />
        </div>
      )}
    </>
  );
}

function Branch({ nodes, chosen }: { readonly nodes: readonly UnitNode[]; readonly chosen: string }) {
  const { t } = useTranslation("settings");
  if (nodes.length === 0) return null;
  return (
    <ul>
      {nodes.map(({ unit: { id, name, isOff }, below }) => (
        <li key={id}>
          <Link
            to="/settings/$section"
            params={{ section: "units" }}
            search={{ id }}
            activeProps={{}}
            className="settings-nav-link"
            aria-current={id === chosen ? "true" : "false"}
            data-off={isOff || undefined}
          >
            {name}
            {isOff ? <small>{t("disabled")}</small> : null}
          </Link>
          <Branch nodes={below} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}
