import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { LookupInput } from "../../record/form/LookupInput.tsx";
import { useRecordName } from "../../record/recordName.ts";
import { Field } from "../../ui/Field.tsx";

interface ChooseSecondProps {
  readonly model: TableModel;
  readonly first: string;
}

/** Which record the first one is merged with. */
export function ChooseSecond({ model, first }: ChooseSecondProps) {
  const { t } = useTranslation("duplicates");
  const navigate = useNavigate();
  const name = useRecordName([model.name], first);
  const choose = (second: string) =>
    void navigate({ to: "/merge/$table", params: { table: model.name }, search: { first, second }, replace: true });
  return (
    <div className="merge-choose">
      <p>{t("merge.chooseText", { name })}</p>
      <Field label={t("merge.chooseLabel")}>
        <LookupInput
          column={lookupOf(model, t("merge.chooseLabel"))}
          value={null}
          canCreate={false}
          onChange={(picked) => {
            if (picked !== null) choose(picked.id);
          }}
        />
      </Field>
    </div>
  );
}

function lookupOf({ name, entitySet }: TableModel, label: string): ColumnModel {
  return {
    name: "second",
    property: "_second_value",
    kind: "lookup",
    label,
    required: "none",
    create: true,
    update: true,
    targets: [{ table: name, entitySet, navigation: "second" }],
  };
}
