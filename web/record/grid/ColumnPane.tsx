import { Button, Checkbox, Input } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { Field } from "../../ui/Field.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { LinkMenu } from "./LinkMenu.tsx";
import { choosableColumns } from "./gridColumns.ts";
import { moved } from "./moved.ts";
import "./columnPane.css";

interface ColumnPaneProps {
  readonly model: TableModel;
  /** Opens a linked record, for its columns. */
  readonly onLink: (navigation: string) => void;
  /** Names of the columns on show, in order. */
  readonly columns: readonly string[];
  /** Undefined for the view's own. */
  readonly onApply: (columns: readonly string[] | undefined) => void;
  readonly onClose: () => void;
}

/** Which columns a list shows, and in which order. */
export function ColumnPane({ model, onLink, columns, onApply, onClose }: ColumnPaneProps) {
  const { t } = useTranslation("grid");
  const [chosen, setChosen] = useState(columns);
  const [text, setText] = useState("");
  const sought = text.trim().toLowerCase();
  const all = toldApart(choosableColumns(model));
  const shown = chosen.flatMap((name) => all.find((column) => column.name === name) ?? []);
  const offered = all.filter(({ label }) => label.toLowerCase().includes(sought));
  const finish = (names: readonly string[] | undefined) => {
    onApply(names);
    onClose();
  };

  return (
    <Pane
      title={t("columns.title")}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={() => finish(chosen)}>
            {t("filter.apply")}
          </Button>
          <Button onClick={() => finish(undefined)}>{t("columns.ofView")}</Button>
        </>
      }
    >
      <div className="column-pane">
        <h3>{t("columns.shown")}</h3>
        <ol className="column-order" aria-label={t("columns.shown")}>
          {shown.map(({ name, label }, index) => (
            <li key={name}>
              <span>{label}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUpRegular />}
                aria-label={t("columns.up", { column: label })}
                disabledFocusable={index === 0}
                onClick={() => setChosen(moved(chosen, index, index - 1))}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowDownRegular />}
                aria-label={t("columns.down", { column: label })}
                disabledFocusable={index === chosen.length - 1}
                onClick={() => setChosen(moved(chosen, index, index + 1))}
              />
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={t("columns.remove", { column: label })}
                onClick={() => setChosen(chosen.filter((known) => known !== name))}
              />
            </li>
          ))}
        </ol>
        <LinkMenu model={model} onLink={onLink} />
        <Field label={t("columns.find")}>
          <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <fieldset className="column-choice">
          <legend className="visually-hidden">{t("columns.all")}</legend>
          {offered.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              checked={chosen.includes(name)}
              onChange={(_, { checked }) =>
                setChosen(checked === true ? [...chosen, name] : chosen.filter((known) => known !== name))
              }
            />
          ))}
        </fieldset>
      </div>
    </Pane>
  );
}

/** Columns that are called the same are told apart by their own names. */
function toldApart(columns: readonly ColumnModel[]): readonly Pick<ColumnModel, "name" | "label">[] {
  const isAmbiguous = ({ label }: ColumnModel) => columns.filter((column) => column.label === label).length > 1;
  return columns.map((column) => ({
    name: column.name,
    label: isAmbiguous(column) ? `${column.label} (${column.name})` : column.label,
  }));
}
