import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, formatted, type Row } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { modelColumns, propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { RecordAdder } from "../RecordAdder.tsx";

interface ProfileMembersProps {
  readonly id: string;
  readonly table: "systemuser" | "team";
  readonly navigation: string;
}

/** The users, or the teams, a profile is for. */
export function ProfileMembers({ id, table, navigation }: ProfileMembersProps) {
  const { t } = useTranslation("settings");
  const model = useTableModel(table);
  const [text, setText] = useState<string>();
  const nameColumn = model.primaryName ?? "";
  const path = `fieldsecurityprofiles(${id})/${navigation}`;
  const add = async (member: string) => {
    await api.post(`${path}/$ref`, { "@odata.id": `${model.entitySet}(${member})` });
    await invalidateRecord(table);
  };
  const remove = useMutation({
    mutationFn: (row: Row) => api.delete(`${path}(${String(row[model.primaryId])})/$ref`),
    onSettled: () => invalidateRecord(table),
  });
  return (
    <section className="settings-part" aria-labelledby={`profile-${table}`}>
      <h2 id={`profile-${table}`}>{model.plural}</h2>
      <RecordAdder label={t(`profiles.add.${table}`)} table={table} onAdd={add} />
      <ErrorNote error={remove.error} />
      <SettingsList
        model={model}
        label={model.plural}
        none={t("profiles.noMembers")}
        find={{ by: [nameColumn], text, onFind: setText, isAlways: false }}
        query={{
          path,
          select: propertiesOf(model, [nameColumn, "businessunitid"]),
          order: `${nameColumn} asc`,
          pageSize: 20,
        }}
        columns={[
          ...modelColumns(model, [nameColumn, "businessunitid"]),
          {
            name: "actions",
            label: t("actions"),
            render: (row) => (
              <Button
                size="small"
                aria-label={t("removeOf", { name: formatted(row, nameColumn) })}
                onClick={() => remove.mutate(row)}
              >
                {t("remove")}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
