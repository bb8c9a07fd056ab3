import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { formatted, type Row } from "../../api/client.ts";
import { undoMerge } from "../../pages/merge/undoMerge.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { useIsUndoable } from "../useIsUndoable.ts";

interface MergedBannerProps {
  readonly model: TableModel;
  readonly id: string;
  readonly record: Row;
}

/** Says which record this one has become part of, and takes it back as long as that can be done. */
export function MergedBanner({ model, id, record }: MergedBannerProps) {
  const { t } = useTranslation("duplicates");
  const isUndoable = useIsUndoable();
  const undoing = useMutation({ mutationFn: () => undoMerge(model, id) });
  const master = record["_masterid_value"];
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {t("merge.into")}{" "}
        {typeof master === "string" ? (
          <RecordLink table={model.name} id={master}>
            {formatted(record, "_masterid_value")}
          </RecordLink>
        ) : null}
      </MessageBarBody>
      {isUndoable(record.modifiedon) && model.rights.write ? (
        <MessageBarActions>
          <ActionButton
            size="small"
            icon={<ArrowUndoRegular />}
            busy={undoing.isPending}
            onClick={() => undoing.mutate()}
          >
            {t("undo.button")}
          </ActionButton>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
