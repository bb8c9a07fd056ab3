import { Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessStageModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { StageFlyout } from "./StageFlyout.tsx";
import { daysSince, type ProcessInstance, type StageProgress } from "./processInstance.ts";

export interface StageProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly instance: ProcessInstance;
  readonly stage: ProcessStageModel;
  readonly next: ProcessStageModel | undefined;
  readonly progress: StageProgress;
  readonly onQualify: () => void;
}

/** One chevron of the bar; it opens the steps of its stage. */
export function Stage(props: StageProps) {
  const { instance, stage, progress } = props;
  const { t } = useTranslation("process");
  const [isOpen, setOpen] = useState(false);
  const days = progress === "active" ? daysSince(instance.stageStartedOn) : null;
  return (
    <li className="stage" data-progress={progress}>
      <Popover
        open={isOpen}
        trapFocus
        withArrow
        positioning={{ position: "below", align: "start" }}
        onOpenChange={(_, { open }) => setOpen(open)}
      >
        <PopoverTrigger disableButtonEnhancement>
          <button type="button" className="stage-button" aria-current={progress === "active" ? "step" : undefined}>
            {progress === "done" ? <CheckmarkFilled className="stage-mark" aria-hidden /> : null}
            <span className="stage-label">{stage.label}</span>
            {days === null ? null : <span className="stage-days">{t("days", { count: days })}</span>}
            <span className="visually-hidden">{`, ${t(`progress.${progress}`)}`}</span>
          </button>
        </PopoverTrigger>
        <PopoverSurface className="stage-surface" aria-label={stage.label}>
          <StageFlyout {...props} onClose={() => setOpen(false)} />
        </PopoverSurface>
      </Popover>
    </li>
  );
}
