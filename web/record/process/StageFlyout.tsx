import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { DateText } from "../../ui/DateText.tsx";
import { RecordLink } from "../RecordLink.tsx";
import type { StageProps } from "./Stage.tsx";
import { StageActions } from "./StageActions.tsx";
import { StepField } from "./StepField.tsx";
import { daysSince, recordOn } from "./processInstance.ts";

/** The steps of a stage, edited in place, and the way onwards. */
export function StageFlyout(props: StageProps & { readonly onClose: () => void }) {
  const { model, record, instance, stage, progress, onClose } = props;
  const { t } = useTranslation("process");
  const isHere = stage.table === model.name;
  return (
    <div className="stage-flyout">
      <header className="stage-header">
        <div>
          <h2>{stage.label}</h2>
          {progress === "active" ? (
            <p className="stage-since">
              {t("since", { count: daysSince(instance.stageStartedOn) ?? 0 })}{" "}
              <DateText value={instance.stageStartedOn} />
            </p>
          ) : null}
          {instance.completedOn && !props.next ? (
            <p className="stage-since">
              {t("finishedOn")} <DateText value={instance.completedOn} />
            </p>
          ) : null}
        </div>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t("common:close")} onClick={onClose} />
      </header>
      {isHere ? (
        <div className="stage-steps">
          {stage.steps.map((step) => (
            <StepField key={step.column} model={model} record={record} step={step} />
          ))}
        </div>
      ) : (
        <ElsewhereNote table={stage.table} id={recordOn(instance, stage.table)} />
      )}
      <StageActions {...props} />
    </div>
  );
}

function ElsewhereNote({ table, id }: { readonly table: string; readonly id: string | null }) {
  const { t } = useTranslation("process");
  return (
    <p>
      {t(`elsewhere.${table}`)}{" "}
      {id ? (
        <RecordLink table={table} id={id}>
          {t(`open.${table}`)}
        </RecordLink>
      ) : null}
    </p>
  );
}
