import { Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { createFirstAdministrator, shortestPassword, type FirstAdministrator } from "../../api/session.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { useFirstField } from "./useFirstField.ts";

const nobody: FirstAdministrator = { firstname: "", lastname: "", email: "", password: "" };

/** Makes the administrator of a new installation, and signs them in. */
export function FirstRunForm() {
  const { t } = useTranslation("start");
  const form = useFirstField();
  const [person, setPerson] = useState(nobody);
  const [checked, setChecked] = useState(false);
  const creation = useMutation({ mutationFn: createFirstAdministrator });

  const tooShort = person.password.length < shortestPassword;
  const isComplete = !tooShort && person.lastname.trim() !== "" && person.email.trim() !== "";
  const missing = (value: string) => (checked && value.trim() === "" ? t("missing") : undefined);
  const put =
    (part: keyof FirstAdministrator) =>
    (_: unknown, { value }: { value: string }) =>
      setPerson((known) => ({ ...known, [part]: value }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isComplete && !creation.isPending) creation.mutate(person);
  };

  return (
    <form ref={form} className="start-form" noValidate onSubmit={submit}>
      {creation.error === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{messageOf(creation.error)}</MessageBarBody>
        </MessageBar>
      )}
      <div className="start-names">
        <Field label={t("firstName")}>
          <Input autoComplete="given-name" value={person.firstname} onChange={put("firstname")} />
        </Field>
        <Field label={t("lastName")} required error={missing(person.lastname)}>
          <Input autoComplete="family-name" value={person.lastname} onChange={put("lastname")} />
        </Field>
      </div>
      <Field label={t("email")} required error={missing(person.email)}>
        <Input type="email" autoComplete="username" value={person.email} onChange={put("email")} />
      </Field>
      <Field
        label={t("password")}
        required
        hint={t("passwordHint", { count: shortestPassword })}
        error={checked && tooShort ? t("passwordTooShort", { count: shortestPassword }) : undefined}
      >
        <Input type="password" autoComplete="new-password" value={person.password} onChange={put("password")} />
      </Field>
      <ActionButton type="submit" appearance="primary" busy={creation.isPending}>
        {t("firstRun.submit")}
      </ActionButton>
    </form>
  );
}
