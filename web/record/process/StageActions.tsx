import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import type { StageProps } from "./Stage.tsx";
import { missingSteps, useProcessMove } from "./processInstance.ts";

/** Next stage or Finish on the active stage, Set active on another; what cannot be done says why. */
export function StageActions(props: StageProps & { readonly onClose: () => void }) {
  const { model, record, instance, stage, next, progress, onQualify, onClose } = props;
  const { t } = useTranslation("process");
  const id = String(record[model.primaryId]);
  const move = useProcessMove(model.name, id, instance);
  const run = (to: Parameters<typeof move.mutate>[0]) => move.mutate(to, { onSuccess: onClose });

  const isClosed = record.statecode !== undefined && record.statecode !== 0;
  if (stage.table !== model.name || !instance.isActive || !model.rights.write) return null;
  const closedReason = isClosed ? t("closed") : undefined;
  if (progress !== "active") {
    return (
      <div className="stage-actions">
        <ActionButton busy={move.isPending} disabledReason={closedReason} onClick={() => run({ to: stage })}>
          {t("setActive")}
        </ActionButton>
      </div>
    );
  }
  const missing = missingSteps(stage, record);
  const reason = closedReason ?? (missing.length > 0 ? t("missing", { steps: missing.join(", ") }) : undefined);
  return (
    <div className="stage-actions">
      {next && next.table !== model.name ? (
        <ActionButton disabledReason={reason} onClick={onQualify}>
          {t("qualify")}
        </ActionButton>
      ) : (
        <ActionButton busy={move.isPending} disabledReason={reason} onClick={() => run(next ? { to: next } : "finish")}>
          {t(next ? "next" : "finish")}
        </ActionButton>
      )}
      {reason ? <p className="stage-reason">{reason}</p> : null}
    </div>
  );
}
