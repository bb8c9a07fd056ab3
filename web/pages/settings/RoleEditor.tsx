import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { queryClient } from "../../api/queryClient.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { toast } from "../../ui/toasts.ts";
import { changedPrivileges, depths, withChange, type Depth, type DepthChanges } from "./depths.ts";
import { GeneralPrivileges } from "./GeneralPrivileges.tsx";
import { RoleMatrix } from "./RoleMatrix.tsx";
import "./matrix.css";
import {
  rolePrivilegesQuery,
  type GeneralPrivilegeRow,
  type RolePrivilege,
  type TablePrivileges,
} from "./settingsQueries.ts";

interface RoleEditorProps {
  readonly id: string;
  readonly name: string;
  readonly held: readonly RolePrivilege[];
  readonly tables: readonly TablePrivileges[];
  readonly general: readonly GeneralPrivilegeRow[];
}

/** The matrix of a role with what is changed but not saved yet. */
export function RoleEditor({ id, name, held, tables, general }: RoleEditorProps) {
  const { t } = useTranslation("settings");
  const [changes, setChanges] = useState<DepthChanges>(new Map());
  const saved = new Map(held.map(({ PrivilegeId, Depth }) => [PrivilegeId, Depth]));
  const save = useMutation({
    mutationFn: () =>
      api.post(`roles(${id})/Microsoft.Dynamics.CRM.ReplacePrivilegesRole`, {
        Privileges: changedPrivileges(held, changes),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: rolePrivilegesQuery(id).queryKey });
      setChanges(new Map());
      toast({ intent: "success", text: t("roles.saved", { name }) });
    },
  });

  const depthOf = (privilege: string) => {
    const changed = changes.get(privilege);
    return changed === undefined ? (saved.get(privilege) ?? null) : changed;
  };
  const change = (privilege: string, depth: Depth | null) =>
    setChanges((before) => withChange(before, privilege, depth, saved));

  return (
    <>
      <ul className="depth-legend" aria-label={t("roles.legend")}>
        {[null, ...depths].map((depth) => (
          <li key={depth ?? "None"}>
            <span className="depth-circle" data-depth={depth ?? "None"} aria-hidden />
            {t(`depth.${depth ?? "None"}`)}
          </li>
        ))}
      </ul>
      <p className="settings-note">{t("roles.keys")}</p>
      <RoleMatrix
        label={t("roles.matrixOf", { name })}
        tables={tables}
        depthOf={depthOf}
        isChanged={(privilege) => changes.has(privilege)}
        onChange={change}
      />
      <GeneralPrivileges rows={general} depthOf={depthOf} onChange={change} />
      <div className="settings-save">
        <ErrorNote error={save.error} />
        <div className="settings-actions">
          <ActionButton
            appearance="primary"
            busy={save.isPending}
            disabledReason={changes.size === 0 ? t("nothingChanged") : undefined}
            onClick={() => save.mutate()}
          >
            {t("common:save")}
          </ActionButton>
          {changes.size > 0 ? <Button onClick={() => setChanges(new Map())}>{t("discard")}</Button> : null}
          <span aria-live="polite">{changes.size > 0 ? t("roles.changed", { count: changes.size }) : ""}</span>
        </div>
      </div>
    </>
  );
}
