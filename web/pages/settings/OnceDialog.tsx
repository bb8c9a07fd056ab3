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
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/Field.tsx";
import { toast } from "../../ui/toasts.ts";

interface OnceDialogProps {
  readonly title: string;
  readonly text: string;
  readonly values: readonly { readonly label: string; readonly value: string }[];
  readonly onClose: () => void;
}

/** Values that are shown this once, each with a button that copies it. It closes by its own button alone. */
export function OnceDialog({ title, text, values, onClose }: OnceDialogProps) {
  const { t } = useTranslation("settings");
  const copy = async (value: string) => {
    try {
      await navigator.clipboard.writeText(value);
      toast({ intent: "success", text: t("copied") });
    } catch {
      toast({ intent: "error", text: t("notCopied") });
    }
  };
  // It stands in for the dialog that made the values, so there is no button to give the focus back to.
  const close = () => {
    onClose();
    requestAnimationFrame(() => document.getElementById("main")?.focus({ preventScroll: true }));
  };
  return (
    <Dialog open>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="settings-form">
            <p>{text}</p>
            {values.map(({ label, value }) => (
              <div key={label} className="settings-once">
                <Field label={label}>
                  <Input readOnly value={value} onFocus={(event) => event.target.select()} />
                </Field>
                <Button aria-label={t("copyOf", { label })} onClick={() => void copy(value)}>
                  {t("copy")}
                </Button>
              </div>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {t("done")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
