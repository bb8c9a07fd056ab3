import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import "./verbForm.css";

interface VerbFormProps {
  readonly title: string;
  readonly submitLabel: string;
  /** Where "Cancel" would be taken for the verb itself. */
  readonly cancelLabel?: string;
  readonly children: ReactNode;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly disabledReason?: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog that asks what a verb needs to know. A refusal is shown inside, and what was typed stays. */
export function VerbForm(props: VerbFormProps) {
  const { title, submitLabel, cancelLabel, children, isBusy, error, disabledReason, onSubmit, onClose } = props;
  const { t } = useTranslation("dialogs");
  return (
    <Dialog open onOpenChange={(_, { open }) => open || isBusy || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy && disabledReason === undefined) onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="verb-form">
              {children}
              <ErrorNote title={t("failed")} error={error} />
            </DialogContent>
            <DialogActions>
              <Button disabled={isBusy} onClick={onClose}>
                {cancelLabel ?? t("common:cancel")}
              </Button>
              <ActionButton type="submit" appearance="primary" busy={isBusy} disabledReason={disabledReason}>
                <span className="verb-submit">{submitLabel}</span>
              </ActionButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
