import { Button, Select, Switch } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../../engine/model/describe.ts";
import { useAppModel } from "../../../api/model.ts";
import type { ListQuery } from "../../../api/records.ts";
import { BarChart } from "../../../ui/charts/BarChart.tsx";
import { ChartTable } from "../../../ui/charts/ChartTable.tsx";
import { DonutChart } from "../../../ui/charts/DonutChart.tsx";
import type { Mark } from "../../../ui/charts/mark.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { Field } from "../../../ui/Field.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { formatMoney, formatNumber } from "../../../ui/formats.ts";
import { groupableColumns, groupsQuery, summableColumns, type Group } from "../groups/groups.ts";
import { chartShapes, type ChartChoice, type ChartShape } from "./chartChoice.ts";
import "./chartPane.css";

interface ChartPaneProps {
  readonly model: TableModel;
  readonly query: ListQuery;
  readonly chart: ChartChoice;
  readonly onChange: (chart: ChartChoice) => void;
  /** Narrows the list to a mark. */
  readonly onNarrow: (filter: string) => void;
  readonly onClose: () => void;
}

const marksShown = 24;

/** The list beside it as a picture: counted or summed by a column. A mark narrows the list. */
export function ChartPane({ model, query, chart, onChange, onNarrow, onClose }: ChartPaneProps) {
  const { t } = useTranslation("grid");
  const { currency } = useAppModel();
  const [isTable, setTable] = useState(false);
  const { shape, by, sum } = chart;
  const { data, error } = useQuery(groupsQuery({ model, query, by, sums: sum === null ? [] : [sum] }));

  const groups = data?.slice(0, marksShown) ?? [];
  const figureOf = (group: Group) => (sum === null ? group.count : (group.sums[sum.name] ?? 0));
  const textOf = (figure: number) =>
    sum === null ? formatNumber(figure) : formatMoney(figure, currency.code, currency.precision);
  const marks: readonly Mark[] = groups.map((group) => ({
    key: group.key,
    label: group.label === "" ? t("groups.none") : group.label,
    value: figureOf(group),
    text: textOf(figureOf(group)),
  }));
  const narrow = (key: string) => {
    const group = groups.find((each) => each.key === key);
    if (group !== undefined) onNarrow(group.filter);
  };
  const label = t("chart.label", { measure: sum?.label ?? t("chart.count"), column: by.label });

  return (
    <aside className="chart-pane" aria-label={t("chart.title")}>
      <header>
        <h2>{t("chart.title")}</h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t("chart.close")} onClick={onClose} />
      </header>
      <div className="chart-choices">
        <ChartSelect
          label={t("chart.shape")}
          value={shape}
          options={chartShapes.map((each) => ({ name: each, label: t(`chart.shapes.${each}`) }))}
          onChange={(value) => onChange({ ...chart, shape: value as ChartShape /* one of its own options */ })}
        />
        <ChartSelect
          label={t("chart.by")}
          value={by.name}
          options={groupableColumns(model)}
          onChange={(value) => onChange({ ...chart, by: model.columns.find(({ name }) => name === value) ?? by })}
        />
        <ChartSelect
          label={t("chart.measure")}
          value={sum?.name ?? ""}
          options={[{ name: "", label: t("chart.count") }, ...summableColumns(model, model.columns)]}
          onChange={(value) => onChange({ ...chart, sum: model.columns.find(({ name }) => name === value) ?? null })}
        />
        <Switch label={t("chart.asTable")} checked={isTable} onChange={(_, { checked }) => setTable(checked)} />
      </div>
      {error !== null && data === undefined ? (
        <ErrorNote error={error} />
      ) : data === undefined ? (
        <SkeletonLines />
      ) : marks.length === 0 ? (
        <p>{t("chart.empty")}</p>
      ) : isTable ? (
        <ChartTable caption={label} column={by.label} measure={sum?.label ?? t("chart.count")} marks={marks} />
      ) : shape === "donut" ? (
        <DonutChart label={label} marks={marks} onChoose={narrow} />
      ) : (
        <BarChart label={label} marks={marks} onChoose={narrow} shape={shape} />
      )}
      {(data?.length ?? 0) > marksShown ? <p>{t("chart.first", { count: marksShown })}</p> : null}
    </aside>
  );
}

interface ChartSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly name: string; readonly label: string }[];
  readonly onChange: (name: string) => void;
}

function ChartSelect({ label, value, options, onChange }: ChartSelectProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {options.map((option) => (
          <option key={option.name} value={option.name}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
