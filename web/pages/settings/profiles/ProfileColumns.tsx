import { Button, Checkbox } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { useAppModel, useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { DeleteButton } from "../DeleteButton.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { NewPermissionDialog } from "./NewPermissionDialog.tsx";

const allowed = 4;
const rights = ["canread", "cancreate", "canupdate"] as const;

/** The columns a profile opens, and for what. That a profile names a column keeps it from everybody else. */
export function ProfileColumns({ id }: { readonly id: string }) {
  const { t } = useTranslation("settings");
  const model = useTableModel("fieldpermission");
  const { tables } = useAppModel();
  const [isAdding, setAdding] = useState(false);
  const change = useMutation({
    mutationFn: ({ row, right, isOn }: { row: Row; right: string; isOn: boolean }) =>
      api.patch(`fieldpermissions(${String(row.fieldpermissionid)})`, { [right]: isOn ? allowed : 0 }),
    onSettled: () => invalidateRecord(model.name),
  });
  const remove = async (row: Row) => {
    await api.delete(`fieldpermissions(${String(row.fieldpermissionid)})`);
    await invalidateRecord(model.name);
  };
  const nameOf = (row: Row) => {
    const table = tables.find(({ name }) => name === row.entityname);
    return `${table?.label ?? String(row.entityname)} · ${String(row.attributelogicalname)}`;
  };
  return (
    <section className="settings-part" aria-labelledby="profile-columns">
      <h2 id="profile-columns">{t("profiles.columns")}</h2>
      <p className="settings-note">{t("profiles.columnsText")}</p>
      <ErrorNote error={change.error} />
      <SettingsList
        model={model}
        label={t("profiles.columns")}
        none={t("profiles.noColumns")}
        tools={<Button onClick={() => setAdding(true)}>{t("profiles.addColumn")}</Button>}
        query={{
          select: ["entityname", "attributelogicalname", ...rights],
          filter: `_fieldsecurityprofileid_value eq ${id}`,
          order: "entityname asc,attributelogicalname asc",
        }}
        columns={[
          { name: "column", label: t("profiles.column"), render: nameOf },
          ...rights.map((right) => ({
            name: right,
            label: t(`profiles.${right}`),
            render: (row: Row) => (
              <Checkbox
                checked={row[right] === allowed}
                aria-label={`${t(`profiles.${right}`)}: ${nameOf(row)}`}
                onChange={(_, { checked }) => change.mutate({ row, right, isOn: checked === true })}
              />
            ),
          })),
          {
            name: "actions",
            label: t("actions"),
            render: (row) => (
              <DeleteButton name={nameOf(row)} onDelete={() => remove(row)}>
                {t("profiles.permissionDeleteText")}
              </DeleteButton>
            ),
          },
        ]}
      />
      {isAdding ? <NewPermissionDialog profileId={id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
