import { Input, Select } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { rolesQuery } from "./settingsQueries.ts";
import { signInLink } from "./signInLink.ts";
import { giveRole, rolesOfUser } from "./userRoles.ts";

interface NewUserDialogProps {
  readonly onClose: () => void;
  readonly onMade: (name: string, link: string) => void;
}

/** Makes a user with a role, and then the link they sign in with the first time. */
export function NewUserDialog({ onClose, onMade }: NewUserDialogProps) {
  const { t } = useTranslation("settings");
  const roles = useQuery(rolesQuery());
  const [firstname, setFirstName] = useState("");
  const [lastname, setLastName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState("");
  // A second attempt, after a role was refused, goes on with the user of the first.
  const made = useRef<string | null>(null);

  const save = useMutation({
    mutationFn: async () => {
      const values = { firstname, lastname, internalemailaddress: email };
      if (made.current === null) {
        const user = await api.post<{ readonly systemuserid: string }>("systemusers", values, {
          returnRepresentation: true,
        });
        made.current = user.systemuserid;
      } else await api.patch(`systemusers(${made.current})`, values);
      await giveRole(rolesOfUser(made.current), role);
      return signInLink(made.current);
    },
    onSuccess: (link) => onMade(`${firstname} ${lastname}`.trim(), link),
    onSettled: () => invalidateRecord("systemuser"),
  });

  return (
    <FormDialog
      title={t("users.new")}
      saveLabel={t("users.create")}
      error={save.error ?? roles.error}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={t("users.firstName")}>
        <Input value={firstname} onChange={(_, { value }) => setFirstName(value)} />
      </Field>
      <Field label={t("users.lastName")} required>
        <Input value={lastname} onChange={(_, { value }) => setLastName(value)} />
      </Field>
      <Field label={t("users.email")} required>
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
      </Field>
      <Field label={t("role")} hint={t("users.roleHint")} required>
        <Select value={role} onChange={(_, { value }) => setRole(value)}>
          <option value="">{t("chooseRole")}</option>
          {roles.data?.map(({ roleid, name }) => (
            <option key={roleid} value={roleid}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
