import { Badge, Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, formatted, type Row } from "../../../api/client.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { DeleteButton } from "../DeleteButton.tsx";
import { EditPane } from "../EditPane.tsx";
import { RecordOr } from "../RecordOr.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { TeamMembers } from "./TeamMembers.tsx";
import { TeamRoles } from "./TeamRoles.tsx";

const edited = ["name", "businessunitid", "administratorid", "emailaddress", "description"];
const accessTeam = 1;

/** A team: who is in it, and which roles it gives them. */
export function TeamPage({ id }: { readonly id: string }) {
  return (
    <RecordOr table="team" id={id}>
      {(team) => <OpenTeam id={id} team={team} />}
    </RecordOr>
  );
}

function OpenTeam({ id, team }: { readonly id: string; readonly team: Row }) {
  const { t } = useTranslation("settings");
  const [, change] = useSettingsSearch();
  const [isEditing, setEditing] = useState(false);
  const name = String(team.name ?? "");
  const isDefault = team.isdefault === true;
  const remove = async () => {
    await api.delete(`teams(${id})`);
    await invalidateRecord("team");
    change({ id: undefined });
  };
  return (
    <>
      <SettingsHead
        title={name}
        back="teams"
        action={
          <>
            <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
            {isDefault ? null : (
              <DeleteButton name={name} size="medium" onDelete={remove}>
                {t("teams.deleteText")}
              </DeleteButton>
            )}
          </>
        }
      >
        <span className="settings-facts">
          <Badge appearance="tint" color="informative">
            {formatted(team, "teamtype")}
          </Badge>
          <span>{formatted(team, "_businessunitid_value")}</span>
          <span>{t("teams.administrator", { name: formatted(team, "_administratorid_value") })}</span>
        </span>
      </SettingsHead>
      {team.description ? <p>{String(team.description)}</p> : null}
      {isDefault ? <p className="settings-note">{t("teams.defaultText")}</p> : null}
      <TeamMembers id={id} isFixed={isDefault} />
      {team.teamtype === accessTeam ? (
        <p className="settings-note">{t("teams.accessText")}</p>
      ) : (
        <TeamRoles id={id} name={name} />
      )}
      {isEditing ? (
        <EditPane
          title={t("editOf", { name })}
          table="team"
          id={id}
          columns={edited}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
