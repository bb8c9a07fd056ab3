import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";

interface StepRowProps {
  readonly label: string;
  readonly required: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRequire: (required: boolean) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One step: whether the stage can be left without it, and its place. */
export function StepRow({ label, required, isFirst, isLast, onRequire, onMove, onRemove }: StepRowProps) {
  const { t } = useTranslation("settings");
  return (
    <li>
      <span className="step-label">{label}</span>
      <Checkbox
        label={t("process.required")}
        aria-label={t("process.requiredOf", { label })}
        checked={required}
        onChange={(_, { checked }) => onRequire(checked === true)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUpRegular />}
        aria-label={t("process.up", { label })}
        disabledFocusable={isFirst}
        onClick={() => isFirst || onMove(-1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowDownRegular />}
        aria-label={t("process.down", { label })}
        disabledFocusable={isLast}
        onClick={() => isLast || onMove(1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={t("removeOf", { name: label })}
        onClick={onRemove}
      />
    </li>
  );
}
