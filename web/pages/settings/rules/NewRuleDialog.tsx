import { Checkbox, Input, Select } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { useAppModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../FormDialog.tsx";
import { ruledTables } from "./ruledTables.ts";

interface NewRuleDialogProps {
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A rule of one's own; its conditions are added on its page, and then it is published. */
export function NewRuleDialog({ onClose, onMade }: NewRuleDialogProps) {
  const { t } = useTranslation("settings");
  const { tables } = useAppModel();
  const [name, setName] = useState("");
  const [base, setBase] = useState<string>(ruledTables[0]);
  const [matching, setMatching] = useState<string>(ruledTables[0]);
  const [isExact, setExact] = useState(false);
  const [isActiveOnly, setActiveOnly] = useState(true);
  const save = useMutation({
    mutationFn: async () => {
      const rule = await api.post<{ readonly duplicateruleid: string }>(
        "duplicaterules",
        {
          name,
          baseentityname: base,
          matchingentityname: matching,
          iscasesensitive: isExact,
          excludeinactiverecords: isActiveOnly,
        },
        { returnRepresentation: true },
      );
      await invalidateRecord("duplicaterule");
      return rule.duplicateruleid;
    },
    onSuccess: onMade,
  });
  const offered = tables.filter((table) => ruledTables.some((one) => one === table.name));
  const options = offered.map((table) => (
    <option key={table.name} value={table.name}>
      {table.plural}
    </option>
  ));
  return (
    <FormDialog
      title={t("rules.new")}
      saveLabel={t("rules.create")}
      error={save.error}
      busy={save.isPending}
      isComplete={name.trim() !== ""}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={t("users.name")} required>
        <Input value={name} maxLength={160} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={t("rules.base")}>
        <Select
          value={base}
          onChange={(_, { value }) => {
            setBase(value);
            setMatching(value);
          }}
        >
          {options}
        </Select>
      </Field>
      <Field label={t("rules.matching")}>
        <Select value={matching} onChange={(_, { value }) => setMatching(value)}>
          {options}
        </Select>
      </Field>
      <fieldset className="settings-ticks">
        <Checkbox
          label={t("rules.activeOnly")}
          checked={isActiveOnly}
          onChange={(_, { checked }) => setActiveOnly(checked === true)}
        />
        <Checkbox
          label={t("rules.exact")}
          checked={isExact}
          onChange={(_, { checked }) => setExact(checked === true)}
        />
      </fieldset>
    </FormDialog>
  );
}
