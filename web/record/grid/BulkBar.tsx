import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { useHolds } from "../../api/model.ts";
import { MergeCommand } from "../../pages/merge/MergeCommand.tsx";

interface BulkBarProps {
  readonly model: TableModel;
  readonly ids: readonly string[];
  readonly onRun: (verb: VerbModel) => void;
  readonly onClear: () => void;
}

/** What can be done with the ticked rows. */
export function BulkBar({ model, ids, onRun, onClear }: BulkBarProps) {
  const { t } = useTranslation("grid");
  const mayEdit = useHolds("prvBulkEdit");
  const verbs = model.verbs.filter((verb) => verb.bulk === true);
  return (
    <section className="bulk-bar" aria-label={t("bulk.label")}>
      <strong aria-live="polite">{t("bulk.selected", { count: ids.length })}</strong>
      {verbs.map((verb) => (
        <Button
          key={verb.name}
          size="small"
          appearance={verb.primary !== undefined ? "primary" : "secondary"}
          onClick={() => onRun(verb)}
          disabledFocusable={!mayEdit}
          title={mayEdit ? undefined : t("bulk.refused")}
        >
          {verb.label}
        </Button>
      ))}
      <MergeCommand model={model} ids={ids} />
      <Button size="small" appearance="transparent" onClick={onClear}>
        {t("bulk.clear")}
      </Button>
    </section>
  );
}
