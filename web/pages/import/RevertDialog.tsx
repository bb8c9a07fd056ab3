import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { useRevert } from "./useRevert.ts";

interface RevertDialogProps {
  readonly importId: string;
  readonly filename: string;
  /** Shows what became of each record. */
  readonly onDetails?: () => void;
  readonly onClose: () => void;
}

/** Asks before an import is taken back, shows how it goes, and says what was kept. */
export function RevertDialog({ importId, filename, onDetails, onClose }: RevertDialogProps) {
  const { t } = useTranslation("import");
  const { step, removed, kept, left, error, run } = useRevert(importId);
  const isRunning = step === "running";
  const decided = removed + kept;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || isRunning || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("revert.title", { file: filename })}</DialogTitle>
          <DialogContent className="revert">
            {step === "asking" ? <p>{t("revert.text")}</p> : null}
            {isRunning ? (
              <ProgressBar
                thickness="large"
                aria-label={t("revert.running")}
                {...(left === null ? {} : { value: decided, max: decided + left })}
              />
            ) : null}
            <output>
              {step === "asking"
                ? ""
                : isRunning
                  ? t("revert.running")
                  : t("revert.removed", { count: removed, figure: formatNumber(removed) })}
              {step === "done" && kept > 0 ? ` ${t("revert.kept", { count: kept, figure: formatNumber(kept) })}` : ""}
            </output>
            <ErrorNote error={error} />
          </DialogContent>
          <DialogActions>
            {step === "done" ? (
              <>
                {kept > 0 && onDetails !== undefined ? <Button onClick={onDetails}>{t("revert.which")}</Button> : null}
                <Button appearance="primary" onClick={onClose}>
                  {t("common:close")}
                </Button>
              </>
            ) : (
              <>
                <Button disabledFocusable={isRunning} onClick={() => isRunning || onClose()}>
                  {t("common:cancel")}
                </Button>
                <ActionButton appearance="primary" busy={isRunning} onClick={() => void run()}>
                  {t("revert.run")}
                </ActionButton>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
