import { Checkbox, Select } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { tableModelQuery, useAppModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { Field } from "../../../ui/Field.tsx";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { FormDialog } from "../FormDialog.tsx";

interface NewPermissionDialogProps {
  readonly profileId: string;
  readonly onClose: () => void;
}

const allowed = 4;
const unsecured: ReadonlySet<string> = new Set(["lookup", "state", "status", "uuid"]);

/** One more column that is kept from all but those in such profiles. */
export function NewPermissionDialog({ profileId, onClose }: NewPermissionDialogProps) {
  const { t, i18n } = useTranslation("settings");
  const { tables } = useAppModel();
  const [table, setTable] = useState("");
  const [column, setColumn] = useState("");
  const [isChanged, setChanged] = useState(false);
  const { data: model } = useQuery({ ...tableModelQuery(table), enabled: table !== "" });
  const save = useMutation({
    mutationFn: () =>
      api.post("fieldpermissions", {
        "fieldsecurityprofileid@odata.bind": `fieldsecurityprofiles(${profileId})`,
        entityname: table,
        attributelogicalname: column,
        canread: allowed,
        cancreate: isChanged ? allowed : 0,
        canupdate: isChanged ? allowed : 0,
      }),
    onSuccess: async () => {
      await invalidateRecord("fieldpermission");
      onClose();
    },
  });
  const offered = tables
    .filter(({ rights }) => rights.write)
    .sort((left, right) => left.label.localeCompare(right.label, i18n.language));
  const columns = model?.columns.filter(
    ({ kind, name, create, update }) => (create || update) && !unsecured.has(kind) && name !== model.primaryName,
  );
  return (
    <FormDialog
      title={t("profiles.addColumn")}
      saveLabel={t("common:save")}
      error={save.error}
      busy={save.isPending}
      isComplete={column !== ""}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={t("audit.table")} required>
        <Select
          value={table}
          onChange={(_, { value }) => {
            setTable(value);
            setColumn("");
          }}
        >
          <option value="">{t("chooseTable")}</option>
          {offered.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <ColumnSelect label={t("profiles.column")} columns={columns ?? []} value={column} onChange={setColumn} />
      <Checkbox
        label={t("profiles.mayChange")}
        checked={isChanged}
        onChange={(_, { checked }) => setChanged(checked === true)}
      />
    </FormDialog>
  );
}
