import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../api/model.ts";
import { SignInForm } from "../pages/start/SignInForm.tsx";
import "../pages/start/start.css";

interface SignInAgainDialogProps {
  readonly onDone: () => void;
}

export function SignInAgainDialog({ onDone }: SignInAgainDialogProps) {
  const { t } = useTranslation("start");
  const { user } = useAppModel();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("expired.title")}</DialogTitle>
          <DialogContent className="start-form">
            <p>{t("expired.lead")}</p>
            <SignInForm email={user.email ?? ""} onDone={onDone} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
