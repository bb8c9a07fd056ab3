import { Button } from "@fluentui/react-components";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { useHolds } from "../../api/model.ts";
import { isMergeable } from "./isMergeable.ts";

interface MergeCommandProps {
  readonly model: TableModel;
  /** The records that are ticked. */
  readonly ids: readonly string[];
}

/** Merges the two records that are ticked. */
export function MergeCommand({ model, ids }: MergeCommandProps) {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const mayMerge = useHolds("prvMerge");
  const [first, second] = ids;
  if (ids.length !== 2 || !isMergeable(model)) return null;
  const open = () => void navigate({ to: "/merge/$table", params: { table: model.name }, search: { first, second } });
  return (
    <Button size="small" onClick={open} disabledFocusable={!mayMerge} title={mayMerge ? undefined : t("merge.denied")}>
      {t("merge.command")}
    </Button>
  );
}
