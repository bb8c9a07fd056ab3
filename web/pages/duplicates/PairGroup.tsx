import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { PairCard } from "./PairCard.tsx";
import { recordCount, type DuplicatePair } from "./duplicatePairs.ts";

interface PairGroupProps {
  readonly model: TableModel;
  readonly group: readonly DuplicatePair[];
  readonly onLater: (key: string) => void;
}

/** Pairs that have records in common. */
export function PairGroup({ model, group, onLater }: PairGroupProps) {
  const { t } = useTranslation("duplicates");
  const count = recordCount(group);
  return (
    <li className="duplicate-group">
      {count > 2 ? <h2>{t("group", { count })}</h2> : null}
      {group.map((pair) => (
        <PairCard key={pair.key} model={model} pair={pair} onLater={() => onLater(pair.key)} />
      ))}
    </li>
  );
}
