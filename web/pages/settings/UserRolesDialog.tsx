import { Checkbox } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { invalidateRecord } from "../../api/records.ts";
import { FormDialog } from "./FormDialog.tsx";
import { rolesQuery, type UserRow } from "./settingsQueries.ts";
import { giveRole, takeRole } from "./userRoles.ts";

interface UserRolesDialogProps {
  readonly user: UserRow;
  readonly onClose: () => void;
}

/** The roles of a user: what is ticked adds up. New ones are given before old ones are taken. */
export function UserRolesDialog({ user, onClose }: UserRolesDialogProps) {
  const { t } = useTranslation("settings");
  const roles = useQuery(rolesQuery());
  const [held, setHeld] = useState(() => idsOf(user));
  const [chosen, setChosen] = useState(held);

  const save = useMutation({
    mutationFn: async () => {
      for (const id of chosen) {
        if (held.has(id)) continue;
        await giveRole(user.systemuserid, id);
        setHeld((before) => new Set([...before, id]));
      }
      for (const id of held) {
        if (chosen.has(id)) continue;
        await takeRole(user.systemuserid, id);
        setHeld((before) => new Set([...before].filter((one) => one !== id)));
      }
    },
    onSuccess: onClose,
    onSettled: () => invalidateRecord("systemuser"),
  });
  const tick = (id: string, isTicked: boolean) =>
    setChosen(new Set(isTicked ? [...chosen, id] : [...chosen].filter((one) => one !== id)));

  return (
    <FormDialog
      title={t("users.rolesOf", { name: user.fullname })}
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

function idsOf(user: UserRow): ReadonlySet<string> {
  return new Set(user.systemuserroles_association.map(({ roleid }) => roleid));
}
