import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { DeleteButton } from "../DeleteButton.tsx";
import { EditPane } from "../EditPane.tsx";
import { RecordOr } from "../RecordOr.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { ProfileColumns } from "./ProfileColumns.tsx";
import { ProfileMembers } from "./ProfileMembers.tsx";

/** A profile: which columns it opens, and for whom. */
export function ProfilePage({ id }: { readonly id: string }) {
  return (
    <RecordOr table="fieldsecurityprofile" id={id}>
      {(profile) => <OpenProfile id={id} profile={profile} />}
    </RecordOr>
  );
}

function OpenProfile({ id, profile }: { readonly id: string; readonly profile: Row }) {
  const { t } = useTranslation("settings");
  const [, change] = useSettingsSearch();
  const [isEditing, setEditing] = useState(false);
  const name = String(profile.name ?? "");
  const remove = async () => {
    await api.delete(`fieldsecurityprofiles(${id})`);
    await invalidateRecord("fieldsecurityprofile");
    change({ id: undefined });
  };
  return (
    <>
      <SettingsHead
        title={name}
        back="profiles"
        action={
          <>
            <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
            <DeleteButton name={name} size="medium" onDelete={remove}>
              {t("profiles.deleteText")}
            </DeleteButton>
          </>
        }
      >
        {profile.description ? String(profile.description) : t("profiles.intro")}
      </SettingsHead>
      <ProfileColumns id={id} />
      <ProfileMembers id={id} table="systemuser" navigation="systemuserprofiles_association" />
      <ProfileMembers id={id} table="team" navigation="teamprofiles_association" />
      {isEditing ? (
        <EditPane
          title={t("editOf", { name })}
          table="fieldsecurityprofile"
          id={id}
          columns={["name", "description"]}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
