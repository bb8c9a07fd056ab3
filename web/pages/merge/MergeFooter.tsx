import { Button } from "@fluentui/react-components";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";

interface MergeFooterProps {
  readonly isBusy: boolean;
  /** Why it cannot be merged now. */
  readonly disabledReason: string | undefined;
  readonly error: unknown;
  readonly onMerge: () => void;
}

export function MergeFooter({ isBusy, disabledReason, error, onMerge }: MergeFooterProps) {
  const { t } = useTranslation("duplicates");
  const { undoDays } = useAppModel().organization;
  const router = useRouter();
  return (
    <footer className="merge-footer">
      <ErrorNote title={t("merge.refused")} error={error} />
      <p className="merge-note">{t("merge.undoHint", { count: undoDays })}</p>
      <div className="merge-verbs">
        <ActionButton
          appearance="primary"
          busy={isBusy}
          disabledReason={disabledReason}
          onClick={() => {
            if (disabledReason === undefined && !isBusy) onMerge();
          }}
        >
          {t("merge.submit")}
        </ActionButton>
        <Button onClick={() => router.history.back()}>{t("common:cancel")}</Button>
      </div>
    </footer>
  );
}
