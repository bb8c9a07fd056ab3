import { Input, Select } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { rolesQuery } from "./settingsQueries.ts";

export interface MadeClient {
  readonly ClientId: string;
  readonly ClientSecret: string;
}

interface NewClientDialogProps {
  readonly onClose: () => void;
  readonly onMade: (client: MadeClient) => void;
}

export function NewClientDialog({ onClose, onMade }: NewClientDialogProps) {
  const { t } = useTranslation("settings");
  const roles = useQuery(rolesQuery());
  const [name, setName] = useState("");
  const [role, setRole] = useState("");
  const create = useMutation({
    mutationFn: () => api.post<MadeClient>("CreateApiClient", { Name: name, RoleId: role }),
    onSuccess: onMade,
    onSettled: () => invalidateRecord("systemuser"),
  });
  return (
    <FormDialog
      title={t("clients.new")}
      saveLabel={t("clients.create")}
      error={create.error ?? roles.error}
      busy={create.isPending}
      onSave={() => create.mutate()}
      onClose={onClose}
    >
      <Field label={t("clients.name")} required>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={t("role")} hint={t("clients.roleHint")} required>
        <Select value={role} onChange={(_, { value }) => setRole(value)}>
          <option value="">{t("chooseRole")}</option>
          {roles.data?.map(({ roleid, name: roleName }) => (
            <option key={roleid} value={roleid}>
              {roleName}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
