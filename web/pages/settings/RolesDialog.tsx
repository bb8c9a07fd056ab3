import { Checkbox } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { invalidateRecord } from "../../api/records.ts";
import { FormDialog } from "./FormDialog.tsx";
import { rolesQuery, type RoleRow } from "./settingsQueries.ts";
import { giveRole, takeRole, type RolesPath } from "./userRoles.ts";

interface RolesDialogProps {
  readonly title: string;
  readonly table: "systemuser" | "team";
  readonly id: string;
  readonly path: RolesPath;
  /** The roles held now. */
  readonly roles: readonly RoleRow[];
  readonly onClose: () => void;
}

/** The roles of a user or team: what is ticked adds up. New ones are given before old ones are taken. */
export function RolesDialog({ title, table, id, path, roles: now, onClose }: RolesDialogProps) {
  const { t } = useTranslation("settings");
  const roles = useQuery(rolesQuery());
  const [held, setHeld] = useState<ReadonlySet<string>>(() => new Set(now.map(({ roleid }) => roleid)));
  const [chosen, setChosen] = useState(held);

  const save = useMutation({
    mutationFn: async () => {
      for (const role of chosen) {
        if (held.has(role)) continue;
        await giveRole(path, role);
        setHeld((before) => new Set([...before, role]));
      }
      for (const role of held) {
        if (chosen.has(role)) continue;
        await takeRole(path, role);
        setHeld((before) => new Set([...before].filter((one) => one !== role)));
      }
    },
    onSuccess: onClose,
    onSettled: () => invalidateRecord(table, id),
  });
  const tick = (role: string, isTicked: boolean) =>
    setChosen(new Set(isTicked ? [...chosen, role] : [...chosen].filter((one) => one !== role)));

  return (
    <FormDialog
      title={title}
      saveLabel={t("common:save")}
      error={save.error ?? roles.error}
      busy={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <fieldset className="settings-ticks">
        <legend>{t("users.rolesHint")}</legend>
        {roles.data?.map(({ roleid, name }) => (
          <Checkbox
            key={roleid}
            label={name}
            checked={chosen.has(roleid)}
            onChange={(_, { checked }) => tick(roleid, checked === true)}
          />
        ))}
      </fieldset>
    </FormDialog>
  );
}
