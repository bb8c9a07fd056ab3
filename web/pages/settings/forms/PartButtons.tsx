import { Button } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import type { Step } from "./layout.ts";

interface PartButtonsProps {
  /** Its buttons are found by it, to hold the focus: `<id>-up`, `<id>-down`. */
  readonly id: string;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename?: () => void;
  readonly onStep: (by: Step) => void;
  /** Why it has to stay. */
  readonly keptReason: string | undefined;
  readonly onRemove: () => void;
}

/** What can be done with a part of a form, be it a tab, a section or a column. */
export function PartButtons(props: PartButtonsProps) {
  const { id, name, isFirst, isLast, onRename, onStep, keptReason, onRemove } = props;
  const { t } = useTranslation("settings");
  return (
    <span className="part-buttons">
      {onRename === undefined ? null : (
        <Button
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          aria-label={t("forms.rename", { name })}
          title={t("forms.rename", { name })}
          onClick={onRename}
        />
      )}
      <Button
        id={`${id}-up`}
        appearance="subtle"
        size="small"
        icon={<ArrowUpRegular />}
        aria-label={t("process.up", { label: name })}
        disabledFocusable={isFirst}
        onClick={() => isFirst || onStep(-1)}
      />
      <Button
        id={`${id}-down`}
        appearance="subtle"
        size="small"
        icon={<ArrowDownRegular />}
        aria-label={t("process.down", { label: name })}
        disabledFocusable={isLast}
        onClick={() => isLast || onStep(1)}
      />
      <ActionButton
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        label={t("removeOf", { name })}
        disabledReason={keptReason}
        onClick={onRemove}
      />
    </span>
  );
}
