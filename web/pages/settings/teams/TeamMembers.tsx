import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { RecordAdder } from "../RecordAdder.tsx";

const shown = ["fullname", "internalemailaddress", "businessunitid"];

interface TeamMembersProps {
  readonly id: string;
  /** The default team of a unit: everybody of the unit is in it. */
  readonly isFixed: boolean;
}

/** The people of a team; found by name and added, or taken out. */
export function TeamMembers({ id, isFixed }: TeamMembersProps) {
  const { t } = useTranslation("settings");
  const model = useTableModel("systemuser");
  const [text, setText] = useState<string>();
  const send = async (action: "AddMembersTeam" | "RemoveMembersTeam", systemuserid: string) => {
    const member = { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid };
    await api.post(`teams(${id})/Microsoft.Dynamics.CRM.${action}`, { Members: [member] });
    await invalidateRecord("systemuser");
  };
  const remove = useMutation({ mutationFn: (user: Row) => send("RemoveMembersTeam", String(user.systemuserid)) });
  return (
    <section className="settings-part" aria-labelledby="team-members">
      <h2 id="team-members">{t("teams.members")}</h2>
      {isFixed ? null : (
        <RecordAdder label={t("teams.add")} table="systemuser" onAdd={(user) => send("AddMembersTeam", user)} />
      )}
      <ErrorNote error={remove.error} />
      <SettingsList
        model={model}
        label={t("teams.members")}
        none={t("teams.noMembers")}
        find={{ by: ["fullname", "internalemailaddress"], text, onFind: setText, isAlways: false }}
        query={{
          path: `teams(${id})/teammembership_association`,
          select: propertiesOf(model, shown),
          order: "fullname asc",
          pageSize: 20,
        }}
        columns={[
          ...modelColumns(model, shown),
          ...(isFixed
            ? []
            : [
                {
                  name: "actions",
                  label: t("actions"),
                  render: (user: Row) => (
                    <Button
                      size="small"
                      aria-label={t("removeOf", { name: String(user.fullname) })}
                      onClick={() => remove.mutate(user)}
                    >
                      {t("remove")}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
