import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Row } from "../../api/client.ts";
import { columnOf, useTableModel } from "../../api/model.ts";
import { RecordLink } from "../../record/RecordLink.tsx";
import { Field } from "../../ui/Field.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { modelColumns, propertiesOf } from "../settings/list/listColumn.tsx";
import { SettingsList } from "../settings/list/SettingsList.tsx";

interface ImportRowsPaneProps {
  readonly importId: string;
  readonly filename: string;
  /** Of the records. */
  readonly table: string;
  readonly onClose: () => void;
}

/** Outcomes after which the record is not there any more. */
const gone: readonly number[] = [2, 5];

/** The records an import made, line by line, and what became of each. */
export function ImportRowsPane({ importId, filename, table, onClose }: ImportRowsPaneProps) {
  const { t } = useTranslation("import");
  const model = useTableModel("filon_importrow");
  const [outcome, setOutcome] = useState("");
  const options = columnOf(model, "filon_outcome")?.options ?? [];
  const nameIn = (row: Row) => String(row.filon_name ?? "") || "—";
  return (
    <Pane title={t("history.rowsOf", { file: filename })} size="large" onClose={onClose}>
      <div className="import-rows">
        <Field label={t("history.outcome")}>
          <Select value={outcome} onChange={(_, { value }) => setOutcome(value)}>
            <option value="">{t("history.everyOutcome")}</option>
            {options.map(({ value, label }) => (
              <option key={String(value)} value={String(value)}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <SettingsList
          model={model}
          label={t("history.rows")}
          none={t("history.noRows")}
          query={{
            select: propertiesOf(model, [
              "filon_line",
              "filon_name",
              "filon_recordid",
              "filon_outcome",
              "filon_reason",
            ]),
            filter: `_filon_importrunid_value eq ${importId}${outcome === "" ? "" : ` and filon_outcome eq ${outcome}`}`,
            order: "filon_line asc",
          }}
          columns={[
            {
              name: "name",
              label: t("history.record"),
              render: (row) =>
                gone.includes(Number(row.filon_outcome)) ? (
                  nameIn(row)
                ) : (
                  <RecordLink table={table} id={String(row.filon_recordid)}>
                    {nameIn(row)}
                  </RecordLink>
                ),
            },
            ...modelColumns(model, ["filon_line", "filon_outcome", "filon_reason"]),
          ]}
        />
      </div>
    </Pane>
  );
}
