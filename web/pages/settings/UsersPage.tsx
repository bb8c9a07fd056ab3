import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../api/client.ts";
import { useTableModel } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SettingsList } from "./list/SettingsList.tsx";
import { modelColumns, propertiesOf } from "./list/listColumn.tsx";
import { NewUserDialog } from "./NewUserDialog.tsx";
import { OnceDialog } from "./OnceDialog.tsx";
import { RolesDialog } from "./RolesDialog.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { rolesInLanguage, type RoleRow } from "./settingsQueries.ts";
import { StateBadge } from "./StateBadge.tsx";
import { useSettingsSearch } from "./settingsSearch.ts";
import { signInLink } from "./signInLink.ts";
import { rolesOfUser } from "./userRoles.ts";

type Overlay = { kind: "new" } | { kind: "roles"; user: Row } | { kind: "link"; name: string; link: string };

const shown = ["internalemailaddress", "businessunitid"];
const searched = ["fullname", "internalemailaddress"];

/** Who can sign in: made, given roles, sent a link, disabled. */
export function UsersPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("systemuser");
  const [search, change] = useSettingsSearch();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);

  const toggle = useMutation({
    mutationFn: (user: Row) => api.patch(`systemusers(${idOf(user)})`, { isdisabled: user.isdisabled !== true }),
    onSettled: () => invalidateRecord("systemuser"),
  });
  const link = useMutation({
    mutationFn: (user: Row) => signInLink(idOf(user)),
    onSuccess: (made, user) => setOverlay({ kind: "link", name: nameOf(user), link: made }),
  });

  return (
    <>
      <SettingsHead
        title={t("users.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setOverlay({ kind: "new" })}>
              {t("users.new")}
            </Button>
          ) : undefined
        }
      >
        {t("users.intro")}
      </SettingsHead>
      <ErrorNote error={toggle.error ?? link.error} />
      <SettingsList
        model={model}
        label={t("users.title")}
        none={t("users.none")}
        find={{ by: searched, text: search.q, onFind: (q) => change({ q }) }}
        query={{
          select: ["fullname", "isdisabled", ...propertiesOf(model, shown)],
          filter: "isintegrationuser eq false",
          order: "isdisabled asc,fullname asc",
          expand: "systemuserroles_association($select=name)",
        }}
        columns={[
          {
            name: "fullname",
            label: t("users.name"),
            render: (user) => (
              <Link to="/t/$table/$id" params={{ table: "systemuser", id: idOf(user) }}>
                {nameOf(user)}
              </Link>
            ),
          },
          ...modelColumns(model, shown),
          { name: "roles", label: t("users.roles"), render: (user) => namesIn(rolesIn(user)) || t("users.noRole") },
          { name: "state", label: t("users.state"), render: (user) => <StateBadge isOff={user.isdisabled === true} /> },
          {
            name: "actions",
            label: t("actions"),
            render: (user) => (
              <div className="settings-actions">
                <Button
                  size="small"
                  aria-label={t("users.rolesOf", { name: nameOf(user) })}
                  onClick={() => setOverlay({ kind: "roles", user })}
                >
                  {t("users.roles")}
                </Button>
                {user.isdisabled === true ? null : (
                  <Button
                    size="small"
                    aria-label={t("users.linkFor", { name: nameOf(user) })}
                    onClick={() => link.mutate(user)}
                  >
                    {t("users.link")}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={t(user.isdisabled === true ? "enableOf" : "disableOf", { name: nameOf(user) })}
                  onClick={() => toggle.mutate(user)}
                >
                  {t(user.isdisabled === true ? "enable" : "disable")}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {overlay?.kind === "new" ? (
        <NewUserDialog onClose={close} onMade={(name, made) => setOverlay({ kind: "link", name, link: made })} />
      ) : null}
      {overlay?.kind === "roles" ? (
        <RolesDialog
          title={t("users.rolesOf", { name: nameOf(overlay.user) })}
          table="systemuser"
          id={idOf(overlay.user)}
          path={rolesOfUser(idOf(overlay.user))}
          roles={rolesIn(overlay.user)}
          onClose={close}
        />
      ) : null}
      {overlay?.kind === "link" ? (
        <OnceDialog
          title={t("users.linkFor", { name: overlay.name })}
          text={t("users.linkText")}
          values={[{ label: t("users.link"), value: overlay.link }]}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function idOf(user: Row): string {
  return String(user.systemuserid);
}

function nameOf(user: Row): string {
  return String(user.fullname ?? "");
}

function rolesIn(user: Row): readonly RoleRow[] {
  // What the expand asked for.
  return rolesInLanguage(user.systemuserroles_association as readonly RoleRow[]);
}

function namesIn(roles: readonly RoleRow[]): string {
  return roles.map(({ name }) => name).join(", ");
}
