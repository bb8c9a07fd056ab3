import { MenuItem } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { FormRegular } from "@fluentui/react-icons/svg/form";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { medium, narrow, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { isAllowed, isCalledFor, isPrimary } from "../verbs/runVerb.ts";
import { MoreMenu } from "./MoreMenu.tsx";

interface CommandBarProps {
  readonly model: TableModel;
  readonly record: Row;
  readonly canChange: boolean;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly busyVerb: string | null;
  readonly onSave: () => void;
  readonly onSaveAndClose: () => void;
  /** Undefined where the caller may make no new record. */
  readonly onSaveAndNew: (() => void) | undefined;
  /** Undefined where the record cannot become one with another. */
  readonly onMerge: (() => void) | undefined;
  /** Undefined where the caller may not lay out the form. */
  readonly onCustomise: (() => void) | undefined;
  readonly onRun: (verb: VerbModel) => void;
  readonly onDelete: () => void;
}

/**
 * What can be done with the record. Verbs that its state allows are buttons, as far as there is room; the others wait
 * in the menu, each with the reason why not.
 */
export function CommandBar(props: CommandBarProps) {
  const { model, record, canChange, isDirty, isSaving, busyVerb, onSave, onSaveAndClose, onRun, onDelete } = props;
  const { onSaveAndNew, onMerge, onCustomise } = props;
  const { t } = useTranslation("record");
  const room = useRoom();
  // A merged record is changed by undoing the merge alone.
  const verbs = record.merged === true ? [] : model.verbs.filter((verb) => isCalledFor(verb, record));
  const allowed = verbs.filter((verb) => isAllowed(verb, record));
  const sorted = [...allowed].sort((a, b) => Number(isPrimary(b, record)) - Number(isPrimary(a, record)));
  const shown = sorted.slice(0, room);
  const unsaved = isDirty ? t("saveFirst") : undefined;
  const clean = isDirty ? undefined : t("nothingToSave");

  return (
    <div className="command-bar" role="toolbar" aria-label={t("commands")}>
      {shown.map((verb, index) => (
        <ActionButton
          key={verb.name}
          appearance={index === 0 && isPrimary(verb, record) && !isDirty ? "primary" : "subtle"}
          busy={busyVerb === verb.name}
          disabledReason={unsaved}
          onClick={() => onRun(verb)}
        >
          {verb.label}
        </ActionButton>
      ))}
      {canChange ? (
        <>
          <ActionButton
            appearance={isDirty ? "primary" : "subtle"}
            icon={<SaveRegular />}
            busy={isSaving}
            disabledReason={clean}
            onClick={onSave}
          >
            {t("common:save")}
          </ActionButton>
          {room > 1 ? (
            <ActionButton appearance="subtle" disabledReason={clean} onClick={onSaveAndClose}>
              {t("common:saveAndClose")}
            </ActionButton>
          ) : null}
        </>
      ) : null}
      <MoreMenu>
        {canChange && room <= 1 && isDirty ? (
          <MenuItem onClick={onSaveAndClose}>{t("common:saveAndClose")}</MenuItem>
        ) : null}
        {canChange && isDirty && onSaveAndNew !== undefined ? (
          <MenuItem onClick={onSaveAndNew}>{t("common:saveAndNew")}</MenuItem>
        ) : null}
        {sorted.slice(room).map((verb) => (
          <MenuItem key={verb.name} disabled={isDirty} subText={unsaved} onClick={() => onRun(verb)}>
            {verb.label}
          </MenuItem>
        ))}
        {verbs
          .filter((verb) => !isAllowed(verb, record))
          .map((verb) => (
            <MenuItem key={verb.name} disabled subText={verb.refusal}>
              {verb.label}
            </MenuItem>
          ))}
        {onMerge === undefined ? null : (
          <MenuItem icon={<MergeRegular />} disabled={isDirty} subText={unsaved} onClick={onMerge}>
            {t("duplicates:merge.with")}
          </MenuItem>
        )}
        {onCustomise === undefined ? null : (
          <MenuItem icon={<FormRegular />} onClick={onCustomise}>
            {t("customiseForm")}
          </MenuItem>
        )}
        {model.rights.delete ? (
          <MenuItem icon={<DeleteRegular />} onClick={onDelete}>
            {t("delete.button")}
          </MenuItem>
        ) : null}
      </MoreMenu>
    </div>
  );
}

/** How many verbs are shown as buttons. */
function useRoom(): number {
  const isNarrow = useMediaQuery(narrow);
  const isMedium = useMediaQuery(medium);
  return isNarrow ? 1 : isMedium ? 2 : 4;
}
