import { Select } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../FormDialog.tsx";
import type { Unit } from "../settingsQueries.ts";
import { placesFor, type UnitNode } from "./unitTree.ts";

interface MoveUnitDialogProps {
  readonly unit: Unit;
  readonly tree: readonly UnitNode[];
  readonly onClose: () => void;
}

/** Puts a unit, and all below it, under another one. */
export function MoveUnitDialog({ unit, tree, onClose }: MoveUnitDialogProps) {
  const { t } = useTranslation("settings");
  const [parent, setParent] = useState(unit.parentId ?? "");
  const move = useMutation({
    mutationFn: () =>
      api.patch(`businessunits(${unit.id})`, {
        "parentbusinessunitid@odata.bind": `businessunits(${parent})`,
      }),
    onSuccess: async () => {
      await invalidateRecord("businessunit", unit.id);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("units.moveOf", { name: unit.name })}
      saveLabel={t("units.move")}
      error={move.error}
      busy={move.isPending}
      onSave={() => move.mutate()}
      onClose={onClose}
    >
      <p>{t("units.moveText")}</p>
      <Field label={t("units.under")}>
        <Select value={parent} onChange={(_, { value }) => setParent(value)}>
          {placesFor(unit.id, tree).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
