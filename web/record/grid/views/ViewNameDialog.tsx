import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../../api/apiError.ts";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { Field } from "../../../ui/Field.tsx";

interface ViewNameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what a view is to be called; a refusal stays beside the name that was typed. */
export function ViewNameDialog({ title, name: start, onSave, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation("grid");
  const [name, setName] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setError(t("views.nameMissing"));
    setBusy(true);
    try {
      await onSave(name.trim());
      onClose();
    } catch (failure) {
      setError(messageOf(failure));
      setBusy(false);
    }
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void save(event)}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={t("views.name")} required error={error}>
                <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t("common:cancel")}</Button>
              <ActionButton appearance="primary" type="submit" busy={isBusy}>
                {t("common:save")}
              </ActionButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
