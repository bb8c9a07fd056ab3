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
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../api/apiError.ts";
import { choosePassword, shortestPassword, useSession } from "../api/session.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Field } from "../ui/Field.tsx";
import { toast } from "../ui/toasts.ts";

interface ChoosePasswordDialogProps {
  readonly onClose: () => void;
}

export function ChoosePasswordDialog({ onClose }: ChoosePasswordDialogProps) {
  const { t } = useTranslation("start");
  const session = useSession();
  const needsEmail = session?.signedIn === true && !session.user.email;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const choice = useMutation({
    mutationFn: choosePassword,
    onSuccess: () => {
      toast({ intent: "success", text: t("choosePassword.done") });
      onClose();
    },
  });
  const lacksEmail = needsEmail && !email.includes("@");
  const tooShort = password.length < shortestPassword;
  const refusal = choice.error === null ? undefined : messageOf(choice.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!tooShort && !lacksEmail) choice.mutate(needsEmail ? { password, email } : { password });
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t("choosePassword.title")}</DialogTitle>
            <DialogContent>
              {needsEmail ? (
                <Field label={t("email")} required error={checked && lacksEmail ? t("missing") : undefined}>
                  <Input
                    type="email"
                    autoComplete="username"
                    value={email}
                    onChange={(_, { value }) => setEmail(value)}
                  />
                </Field>
              ) : null}
              <Field
                label={t("password")}
                required
                hint={t("passwordHint", { count: shortestPassword })}
                error={checked && tooShort ? t("passwordTooShort", { count: shortestPassword }) : refusal}
              >
                <Input
                  type="password"
                  autoComplete="new-password"
                  value={password}
                  onChange={(_, { value }) => setPassword(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t("common:cancel")}</Button>
              <ActionButton type="submit" appearance="primary" busy={choice.isPending}>
                {t("choosePassword.submit")}
              </ActionButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
