import { Badge, Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { columnOf, useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { Tabs } from "../../../ui/Tabs.tsx";
import { DeleteButton } from "../DeleteButton.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { NewMapDialog } from "./NewMapDialog.tsx";

const destinations = ["account", "contact", "opportunity"] as const;

/** What a qualified lead hands on: which of its columns fills which of the account, contact and opportunity. */
export function MapsPage() {
  const { t } = useTranslation("settings");
  const [{ table }, change] = useSettingsSearch();
  const [isMaking, setMaking] = useState(false);
  const model = useTableModel("filon_columnmap");
  const source = useTableModel("lead");
  const targets = [useTableModel("account"), useTableModel("contact"), useTableModel("opportunity")];
  const target = targets.find(({ name }) => name === table) ?? targets[0];
  if (target === undefined) return null;
  const remove = async (map: Row) => {
    await api.delete(`filon_columnmaps(${String(map.filon_columnmapid)})`);
    await invalidateRecord(model.name);
  };
  const from = (map: Row) => labelIn(source, map.filon_sourcecolumn);
  const to = (map: Row) => labelIn(target, map.filon_targetcolumn);
  return (
    <>
      <SettingsHead
        title={t("maps.title")}
        action={
          model.rights.create ? (
            <Button appearance="primary" onClick={() => setMaking(true)}>
              {t("maps.new")}
            </Button>
          ) : undefined
        }
      >
        {t("maps.intro")}
      </SettingsHead>
      <Tabs
        label={t("maps.target")}
        tabs={targets.map(({ name, label }) => ({ name, label }))}
        selected={target.name}
        onSelect={(name) => change({ table: name === destinations[0] ? undefined : name })}
        panelId="maps-panel"
      />
      <div id="maps-panel" role="tabpanel" aria-label={target.label}>
        <SettingsList
          key={target.name}
          model={model}
          label={t("maps.title")}
          none={t("maps.none")}
          query={{
            select: ["filon_sourcecolumn", "filon_targetcolumn", "filon_issystem"],
            filter: `filon_targettable eq '${target.name}'`,
            order: "filon_name asc",
          }}
          columns={[
            { name: "from", label: source.label, render: from },
            {
              name: "to",
              label: target.label,
              render: (map) => (
                <>
                  {to(map)}{" "}
                  {map.filon_issystem === true ? (
                    <Badge appearance="tint" color="subtle">
                      {t("maps.system")}
                    </Badge>
                  ) : null}
                </>
              ),
            },
            ...(model.rights.delete
              ? [
                  {
                    name: "actions",
                    label: t("actions"),
                    render: (map: Row) => (
                      <DeleteButton name={`${from(map)} → ${to(map)}`} onDelete={() => remove(map)}>
                        {t("maps.deleteText")}
                      </DeleteButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {isMaking ? <NewMapDialog source={source} target={target} onClose={() => setMaking(false)} /> : null}
    </>
  );
}

function labelIn(model: Parameters<typeof columnOf>[0], name: unknown): string {
  return columnOf(model, String(name))?.label ?? String(name);
}
