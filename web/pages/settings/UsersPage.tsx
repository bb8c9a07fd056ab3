import { Badge, Button } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useTable } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { NewUserDialog } from "./NewUserDialog.tsx";
import { OnceDialog } from "./OnceDialog.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { usersQuery, type UserRow } from "./settingsQueries.ts";
import { signInLink } from "./signInLink.ts";
import { UserRolesDialog } from "./UserRolesDialog.tsx";

type Overlay = { kind: "new" } | { kind: "roles"; user: UserRow } | { kind: "link"; name: string; link: string };

/** Who can sign in: made, given roles, sent a link, disabled. */
export function UsersPage() {
  const { t } = useTranslation("settings");
  const users = useQuery(usersQuery());
  const table = useTable("systemuser");
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);

  const toggle = useMutation({
    mutationFn: ({ systemuserid, isdisabled }: UserRow) =>
      api.patch(`systemusers(${systemuserid})`, { isdisabled: isdisabled !== true }),
    onSettled: () => invalidateRecord("systemuser"),
  });
  const link = useMutation({
    mutationFn: ({ systemuserid }: UserRow) => signInLink(systemuserid),
    onSuccess: (made, { fullname }) => setOverlay({ kind: "link", name: fullname, link: made }),
  });

  return (
    <>
      <SettingsHead
        title={t("users.title")}
        action={
          table?.rights.create ? (
            <Button appearance="primary" onClick={() => setOverlay({ kind: "new" })}>
              {t("users.new")}
            </Button>
          ) : undefined
        }
      >
        {t("users.intro")}
      </SettingsHead>
      <ErrorNote error={toggle.error ?? link.error} />
      {users.isPending ? <SkeletonLines lines={6} /> : null}
      {users.error ? <PageError error={users.error} onRetry={() => void users.refetch()} /> : null}
      {users.data === undefined ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways, so the keyboard must reach it
        <section className="settings-scroll" tabIndex={0} aria-label={t("users.title")}>
          <table className="settings-table">
            <thead>
              <tr>
                <th scope="col">{t("users.name")}</th>
                <th scope="col">{t("users.email")}</th>
                <th scope="col">{t("users.roles")}</th>
                <th scope="col">{t("users.state")}</th>
                <th scope="col">{t("actions")}</th>
              </tr>
            </thead>
            <tbody>
              {users.data.map((user) => (
                <tr key={user.systemuserid}>
                  <th scope="row">
                    <Link to="/t/$table/$id" params={{ table: "systemuser", id: user.systemuserid }}>
                      {user.fullname}
                    </Link>
                  </th>
                  <td>{user.internalemailaddress}</td>
                  <td>{user.systemuserroles_association.map(({ name }) => name).join(", ") || t("users.noRole")}</td>
                  <td>
                    <Badge appearance="tint" color={user.isdisabled ? "subtle" : "success"}>
                      {t(user.isdisabled ? "disabled" : "enabled")}
                    </Badge>
                  </td>
                  <td>
                    <div className="settings-actions">
                      <Button
                        size="small"
                        aria-label={t("users.rolesOf", { name: user.fullname })}
                        onClick={() => setOverlay({ kind: "roles", user })}
                      >
                        {t("users.roles")}
                      </Button>
                      {user.isdisabled ? null : (
                        <Button
                          size="small"
                          aria-label={t("users.linkFor", { name: user.fullname })}
                          onClick={() => link.mutate(user)}
                        >
                          {t("users.link")}
                        </Button>
                      )}
                      <Button
                        size="small"
                        aria-label={t(user.isdisabled ? "enableOf" : "disableOf", { name: user.fullname })}
                        onClick={() => toggle.mutate(user)}
                      >
                        {t(user.isdisabled ? "enable" : "disable")}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {overlay?.kind === "new" ? (
        <NewUserDialog onClose={close} onMade={(name, made) => setOverlay({ kind: "link", name, link: made })} />
      ) : null}
      {overlay?.kind === "roles" ? <UserRolesDialog user={overlay.user} onClose={close} /> : null}
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
