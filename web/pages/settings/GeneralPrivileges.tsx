import { Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Depth } from "./depths.ts";
import { generalPrivileges, type GeneralPrivilegeRow } from "./settingsQueries.ts";

interface GeneralPrivilegesProps {
  readonly rows: readonly GeneralPrivilegeRow[];
  readonly depthOf: (privilegeId: string) => Depth | null;
  readonly onChange: (privilegeId: string, depth: Depth | null) => void;
}

/** What a role may do that is about no one table: it may, or it may not. */
export function GeneralPrivileges({ rows, depthOf, onChange }: GeneralPrivilegesProps) {
  const { t } = useTranslation("settings");
  const shown = generalPrivileges.flatMap((name) => rows.find((row) => row.name === name) ?? []);
  return (
    <fieldset className="general-privileges">
      <legend>{t("roles.general")}</legend>
      {shown.map(({ privilegeid: id, name }) => (
        <Checkbox
          key={id}
          label={t(`generalPrivilege.${name}`)}
          checked={depthOf(id) !== null}
          onChange={(_event, { checked }) => onChange(id, checked === true ? "Global" : null)}
        />
      ))}
    </fieldset>
  );
}
