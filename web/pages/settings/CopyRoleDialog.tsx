import { Input } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { queryClient } from "../../api/queryClient.ts";
import { invalidateRecord } from "../../api/records.ts";
import { Field } from "../../ui/Field.tsx";
import { changedPrivileges } from "./depths.ts";
import { FormDialog } from "./FormDialog.tsx";
import { rolePrivilegesQuery, type RoleRow } from "./settingsQueries.ts";

interface CopyRoleDialogProps {
  readonly role: RoleRow;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A role of one's own that starts with what another grants. */
export function CopyRoleDialog({ role, onClose, onMade }: CopyRoleDialogProps) {
  const { t } = useTranslation("settings");
  const [name, setName] = useState(() => t("roles.copyName", { name: role.name }));
  // A second attempt goes on with the role of the first.
  const made = useRef<string | null>(null);
  const copy = useMutation({
    mutationFn: async () => {
      const held = await queryClient.fetchQuery(rolePrivilegesQuery(role.roleid));
      made.current ??= (
        await api.post<{ readonly roleid: string }>("roles", { name }, { returnRepresentation: true })
      ).roleid;
      await api.post(`roles(${made.current})/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`, {
        Privileges: changedPrivileges(held, new Map()),
      });
      await invalidateRecord("role");
      return made.current;
    },
    onSuccess: onMade,
  });
  return (
    <FormDialog
      title={t("roles.copyOf", { name: role.name })}
      saveLabel={t("roles.copy")}
      error={copy.error}
      busy={copy.isPending}
      onSave={() => copy.mutate()}
      onClose={onClose}
    >
      <Field label={t("users.name")} required>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
    </FormDialog>
  );
}
