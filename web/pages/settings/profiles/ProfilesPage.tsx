import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../../api/model.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { linkColumn, modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { ProfilePage } from "./ProfilePage.tsx";

/** Who may see and change columns that are kept from all others. One profile is opened by its address. */
export function ProfilesPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("fieldsecurityprofile");
  const [search, change] = useSettingsSearch();
  const [isMaking, setMaking] = useState(false);
  if (search.id !== undefined) return <ProfilePage key={search.id} id={search.id} />;
  return (
    <>
      <SettingsHead
        title={t("profiles.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setMaking(true)}>
              {t("profiles.new")}
            </Button>
          ) : undefined
        }
      >
        {t("profiles.intro")}
      </SettingsHead>
      <SettingsList
        model={model}
        label={t("profiles.title")}
        none={t("profiles.none")}
        find={{ by: ["name"], text: search.q, onFind: (q) => change({ q }) }}
        query={{ select: propertiesOf(model, ["name", "description"]), order: "name asc" }}
        columns={[...linkColumn(model, "name", "profiles"), ...modelColumns(model, ["description"])]}
      />
      {isMaking ? (
        <QuickCreatePane
          table="fieldsecurityprofile"
          columns={["name", "description"]}
          onClose={() => setMaking(false)}
          onCreated={({ id }) => change({ id, q: undefined })}
        />
      ) : null}
    </>
  );
}
