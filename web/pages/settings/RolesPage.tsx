import { Button, Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTable } from "../../api/model.ts";
import { Field } from "../../ui/Field.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { CopyRoleDialog } from "./CopyRoleDialog.tsx";
import { RoleEditor } from "./RoleEditor.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { generalPrivilegesQuery, rolePrivilegesQuery, rolesQuery, tablePrivilegesQuery } from "./settingsQueries.ts";

/** What each role grants. The role on show is in the address. */
export function RolesPage() {
  const { t } = useTranslation("settings");
  const navigate = useNavigate();
  const { id } = useSearch({ strict: false }) as { id?: string | undefined };
  const roles = useQuery(rolesQuery());
  const [isCopying, setCopying] = useState(false);
  const role = roles.data?.find(({ roleid }) => roleid === id) ?? roles.data?.[0];
  const mayCopy = useTable("role")?.rights.create === true;
  const show = (roleid: string) =>
    void navigate({ to: "/settings/$section", params: { section: "roles" }, search: { id: roleid } });

  return (
    <>
      <SettingsHead
        title={t("roles.title")}
        action={
          mayCopy && role !== undefined ? (
            <Button onClick={() => setCopying(true)}>{t("roles.copy")}</Button>
          ) : undefined
        }
      >
        {t("roles.intro")}
      </SettingsHead>
      {roles.isPending ? <SkeletonLines lines={6} /> : null}
      {roles.error ? <PageError error={roles.error} onRetry={() => void roles.refetch()} /> : null}
      {role === undefined ? null : (
        <>
          <div className="settings-choice">
            <Field label={t("role")}>
              <Select value={role.roleid} onChange={(_, { value }) => show(value)}>
                {roles.data?.map(({ roleid, name }) => (
                  <option key={roleid} value={roleid}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <RolePrivileges key={role.roleid} id={role.roleid} name={role.name} />
        </>
      )}
      {isCopying && role !== undefined ? (
        <CopyRoleDialog
          role={role}
          onClose={() => setCopying(false)}
          onMade={(made) => {
            setCopying(false);
            show(made);
          }}
        />
      ) : null}
    </>
  );
}

function RolePrivileges({ id, name }: { readonly id: string; readonly name: string }) {
  const held = useQuery(rolePrivilegesQuery(id));
  const tables = useQuery(tablePrivilegesQuery());
  const general = useQuery(generalPrivilegesQuery());
  const failed = [held, tables, general].find(({ error }) => error !== null);
  if (failed !== undefined) return <PageError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (held.data === undefined || tables.data === undefined || general.data === undefined)
    return <SkeletonLines lines={10} />;
  return <RoleEditor id={id} name={name} held={held.data} tables={tables.data} general={general.data} />;
}
