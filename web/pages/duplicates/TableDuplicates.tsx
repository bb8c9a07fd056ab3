import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { PairGroup } from "./PairGroup.tsx";
import { ScanBar } from "./ScanBar.tsx";
import { groupsOf, pairsOf } from "./duplicatePairs.ts";
import { pairsQuery } from "./duplicatesQuery.ts";
import { useScan } from "./useScan.ts";
import { useSetAside } from "./useSetAside.ts";

/** What scans found in one table, the pairs that belong together side by side. */
export function TableDuplicates({ table }: { readonly table: string }) {
  const { t } = useTranslation("duplicates");
  const model = useTableModel(table);
  const scan = useScan(model);
  const found = useQuery(pairsQuery(model));
  const aside = useSetAside();
  const pairs = pairsOf(found.data ?? [], table, model.primaryId);
  const groups = groupsOf(pairs.filter(({ key }) => !aside.keys.includes(key)));
  const asideCount = pairs.filter(({ key }) => aside.keys.includes(key)).length;

  return (
    <>
      <ScanBar model={model} scan={scan} />
      {found.error && !found.data ? (
        <PageError error={found.error} onRetry={() => void found.refetch()} />
      ) : found.isPending ? (
        <SkeletonLines lines={8} />
      ) : groups.length === 0 && !scan.isRunning ? (
        <EmptyState
          icon={scan.last ? <CheckmarkCircleRegular /> : <MergeRegular />}
          title={t(scan.last ? "noneTitle" : "neverTitle")}
        >
          {t(scan.last ? "noneText" : "neverText", { plural: model.plural.toLowerCase() })}
        </EmptyState>
      ) : (
        <ul className="duplicate-groups">
          {groups.map((group) => (
            <PairGroup key={group[0]?.key} model={model} group={group} onLater={aside.add} />
          ))}
        </ul>
      )}
      {asideCount > 0 ? (
        <Button className="duplicates-aside" appearance="subtle" onClick={aside.clear}>
          {t("showAside", { count: asideCount })}
        </Button>
      ) : null}
    </>
  );
}
