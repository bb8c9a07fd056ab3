import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, formatted, type Row } from "../../../api/client.ts";
import { columnOf, useTableModel } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { DeleteButton } from "../DeleteButton.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { ConditionDialog } from "./ConditionDialog.tsx";

interface RuleConditionsProps {
  readonly id: string;
  readonly base: string;
  readonly matching: string;
  readonly isPublished: boolean;
}

/** What two records must have in common; a change takes the rule out of use until it is published anew. */
export function RuleConditions({ id, base, matching, isPublished }: RuleConditionsProps) {
  const { t } = useTranslation("settings");
  const model = useTableModel("duplicaterulecondition");
  const [baseModel, matchingModel] = [useTableModel(base), useTableModel(matching)];
  const [isAdding, setAdding] = useState(false);
  const changed = async () => {
    await invalidateRecord("duplicaterulecondition");
    await invalidateRecord("duplicaterule", id);
  };
  const remove = async (row: Row) => {
    await api.delete(`duplicateruleconditions(${String(row.duplicateruleconditionid)})`);
    await changed();
  };
  const labelOf = (table: typeof baseModel, name: unknown) => columnOf(table, String(name))?.label ?? String(name);
  return (
    <section className="settings-part" aria-labelledby="rule-conditions">
      <h2 id="rule-conditions">{t("rules.conditions")}</h2>
      <p className="settings-note">{t(isPublished ? "rules.conditionsPublished" : "rules.conditionsText")}</p>
      <SettingsList
        model={model}
        label={t("rules.conditions")}
        none={t("rules.noConditions")}
        tools={<Button onClick={() => setAdding(true)}>{t("rules.add")}</Button>}
        query={{
          select: ["baseattributename", "matchingattributename", "ignoreblankvalues", "operatorcode", "operatorparam"],
          filter: `_regardingobjectid_value eq ${id}`,
          order: "createdon asc",
        }}
        columns={[
          { name: "base", label: baseModel.label, render: (row) => labelOf(baseModel, row.baseattributename) },
          { name: "operator", label: t("rules.operator"), render: (row) => formatted(row, "operatorcode") },
          {
            name: "characters",
            label: t("rules.characters"),
            isFigure: true,
            render: (row) => formatted(row, "operatorparam"),
          },
          {
            name: "matching",
            label: t("rules.otherColumn"),
            render: (row) => labelOf(matchingModel, row.matchingattributename),
          },
          {
            name: "blank",
            label: t("rules.blank"),
            render: (row) => t(row.ignoreblankvalues === true ? "rules.blankIgnored" : "rules.blankCompared"),
          },
          {
            name: "actions",
            label: t("actions"),
            render: (row) => (
              <DeleteButton name={labelOf(baseModel, row.baseattributename)} onDelete={() => remove(row)}>
                {t("rules.conditionDeleteText")}
              </DeleteButton>
            ),
          },
        ]}
      />
      {isAdding ? (
        <ConditionDialog
          ruleId={id}
          base={baseModel}
          matching={matchingModel}
          onClose={() => setAdding(false)}
          onSaved={changed}
        />
      ) : null}
    </section>
  );
}
