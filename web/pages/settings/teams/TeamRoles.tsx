import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { RolesDialog } from "../RolesDialog.tsx";
import { teamRolesQuery } from "../settingsQueries.ts";
import { rolesOfTeam } from "../userRoles.ts";

/** What every member may do beside what their own roles say. */
export function TeamRoles({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation("settings");
  const { data: roles, error } = useQuery(teamRolesQuery(id));
  const [isChoosing, setChoosing] = useState(false);
  return (
    <section className="settings-part" aria-labelledby="team-roles">
      <h2 id="team-roles">{t("users.roles")}</h2>
      <p className="settings-note">{t("teams.rolesText")}</p>
      <ErrorNote error={error} />
      {roles === undefined ? error ? null : <SkeletonLines lines={2} /> : null}
      {roles === undefined ? null : (
        <ul className="settings-tags">
          {roles.map((role) => (
            <li key={role.roleid}>{role.name}</li>
          ))}
          <li>
            <Button size="small" aria-label={t("users.rolesOf", { name })} onClick={() => setChoosing(true)}>
              {t(roles.length === 0 ? "teams.giveRoles" : "teams.changeRoles")}
            </Button>
          </li>
        </ul>
      )}
      {isChoosing && roles !== undefined ? (
        <RolesDialog
          title={t("users.rolesOf", { name })}
          table="team"
          id={id}
          path={rolesOfTeam(id)}
          roles={roles}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  );
}
