import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import type { AuditRow } from "../../record/history/auditRow.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { undoQualify } from "./undoQualify.ts";

const qualified = 24;

/** The act of a history that qualified the lead for the last time, while it is qualified. */
export function undoableAct(model: TableModel, record: Row | undefined, rows: readonly AuditRow[]): string | undefined {
  if (model.name !== "lead" || !model.rights.write || record?.statecode !== 1) return undefined;
  return rows.find(({ action }) => action === qualified)?.id;
}

/** Takes the qualification back, after asking. */
export function UndoQualification({ id }: { readonly id: string }) {
  const { t } = useTranslation("qualify");
  const [isAsking, setAsking] = useState(false);
  const undoing = useMutation({ mutationFn: () => undoQualify(id), onSettled: () => setAsking(false) });
  return (
    <>
      <ActionButton size="small" icon={<ArrowUndoRegular />} onClick={() => setAsking(true)}>
        {t("undo.history")}
      </ActionButton>
      {isAsking ? (
        <ConfirmDialog
          title={t("undo.title")}
          confirmLabel={t("undo.history")}
          busy={undoing.isPending}
          onConfirm={() => undoing.mutate()}
          onClose={() => setAsking(false)}
        >
          {t("undo.question")}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
