import { Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ApiError, messageOf } from "../../api/apiError.ts";
import { signIn } from "../../api/session.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { useFirstField } from "./useFirstField.ts";

interface SignInFormProps {
  /** Known already when a session ran out. */
  readonly email?: string;
  readonly onDone?: () => void;
}

export function SignInForm({ email: knownEmail = "", onDone }: SignInFormProps) {
  const { t } = useTranslation("start");
  const form = useFirstField();
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState("");
  const attempt = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: onDone });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate();
  };

  return (
    <form ref={form} className="start-form" onSubmit={submit}>
      {attempt.error === null ? null : <Refusal error={attempt.error} />}
      <Field label={t("email")} required>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(_, { value }) => setEmail(value)}
        />
      </Field>
      <Field label={t("password")} required>
        <Input
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <ActionButton type="submit" appearance="primary" busy={attempt.isPending}>
        {t("signIn.submit")}
      </ActionButton>
    </form>
  );
}

function Refusal({ error }: { readonly error: Error }) {
  const { t } = useTranslation("start");
  const seconds = error instanceof ApiError && error.status === 429 ? error.retryAfterSeconds : undefined;
  const wait = seconds === undefined ? "" : ` ${t("signIn.wait", { count: Math.ceil(seconds / 60) })}`;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{messageOf(error) + wait}</MessageBarBody>
    </MessageBar>
  );
}
