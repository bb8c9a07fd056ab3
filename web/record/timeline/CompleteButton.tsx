import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { useTranslation } from "react-i18next";

interface CompleteButtonProps {
  readonly title: string;
  readonly isDone: boolean;
  readonly onComplete: (done: boolean) => void;
}

/** A circle to tick off what was to be done. */
export function CompleteButton({ title, isDone, onComplete }: CompleteButtonProps) {
  const { t } = useTranslation("timeline");
  const label = t(isDone ? "reopen" : "complete", { subject: title });
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={isDone ? <CheckmarkCircleFilled className="timeline-done" /> : <CircleRegular />}
      aria-label={label}
      title={label}
      onClick={() => onComplete(!isDone)}
    />
  );
}
