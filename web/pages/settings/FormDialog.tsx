import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";

interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly saveLabel: string;
  readonly error: unknown;
  readonly busy: boolean;
  /** Whether everything is filled in that the server cannot do without. */
  readonly isComplete?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A few values to fill in; what the server says about them is shown above the buttons. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, saveLabel, error, busy, isComplete = true, onSave, onClose } = props;
  const { t } = useTranslation("settings");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) onSave();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="settings-form">
              {children}
              <ErrorNote error={error} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t("common:cancel")}</Button>
              <ActionButton
                type="submit"
                appearance="primary"
                busy={busy}
                disabledReason={isComplete ? undefined : t("incomplete")}
              >
                {saveLabel}
              </ActionButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
