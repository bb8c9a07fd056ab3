import { Combobox, Option, Text } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { Link } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { hasPage } from "../ColumnValue.tsx";
import { isLookupValue, type FieldValue, type LookupValue } from "../fieldValue.ts";
import { useLookupSearch, useTargets } from "./useLookupSearch.ts";
import "./lookup.css";

const QuickCreatePane = lazy(() => import("./QuickCreatePane.tsx").then((pane) => ({ default: pane.QuickCreatePane })));

interface LookupInputProps {
  readonly column: ColumnModel;
  readonly value: FieldValue;
  readonly onChange: (value: LookupValue | null) => void;
  /** Whether a record that is missing can be made on the spot. */
  readonly canCreate?: boolean;
}

/** Finds a record by its name, in every table the column can point to. */
export function LookupInput({ column, value, onChange, canCreate = true }: LookupInputProps) {
  const { t } = useTranslation("record");
  const chosen = isLookupValue(value) ? value : null;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [creating, setCreating] = useState<{ readonly table: string; readonly name: string } | null>(null);

  const targets = useTargets(column);
  const { found, isSearching } = useLookupSearch(targets, typed ?? "", isOpen);
  const creatable = canCreate ? targets.filter(({ name, rights }) => rights.create && hasPage(name)) : [];

  const choose = (key: string) => {
    const made = creatable.find(({ name }) => key === `new:${name}`);
    const record = found.find(({ id }) => id === key);
    if (made !== undefined) setCreating({ table: made.name, name: typed ?? "" });
    else if (record !== undefined) onChange(record);
    setTyped(null);
  };
  const clear = () => {
    onChange(null);
    setTyped(null);
  };
  // A text that chose nothing is dropped; an emptied box empties the lookup.
  const settle = () => {
    if (typed === "" && chosen !== null) onChange(null);
    setTyped(null);
  };

  return (
    <div className="lookup">
      <Combobox
        className="lookup-box"
        freeform
        clearable
        expandIcon={{ "aria-label": t("lookup.list") }}
        autoComplete="off"
        placeholder={t("lookup.placeholder")}
        value={typed ?? chosen?.name ?? ""}
        selectedOptions={chosen === null ? [] : [chosen.id]}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
        onOptionSelect={(event, { optionValue }) => {
          if (optionValue !== undefined) choose(optionValue);
          // Fluent also tells of a selection that typing no longer matches; the record is kept until another is chosen.
          else if (event.type === "click") clear();
        }}
      >
        {found.map(({ id, table, name }) => (
          <Option key={id} value={id} text={name}>
            <span className="lookup-option">
              <span>{name}</span>
              {targets.length > 1 ? <Text size={200}>{labelOf(targets, table)}</Text> : null}
            </span>
          </Option>
        ))}
        {found.length === 0 ? (
          <Option disabled value="" text="">
            {t(isSearching ? "common:loading" : "lookup.none")}
          </Option>
        ) : null}
        {creatable.map(({ name, label }) => (
          <Option key={name} value={`new:${name}`} text={typed ?? ""}>
            {t("lookup.new", { label: label.toLowerCase(), context: nounContext(name) })}
          </Option>
        ))}
      </Combobox>
      {chosen !== null && hasPage(chosen.table) ? (
        <Link
          to="/t/$table/$id"
          params={{ table: chosen.table, id: chosen.id }}
          className="field-link"
          aria-label={t("lookup.open", { name: chosen.name })}
          title={t("lookup.open", { name: chosen.name })}
        >
          <OpenRegular aria-hidden />
        </Link>
      ) : null}
      <OverlayBoundary onFail={() => setCreating(null)}>
        {creating === null ? null : (
          <QuickCreatePane
            table={creating.table}
            name={creating.name}
            onClose={() => setCreating(null)}
            onCreated={onChange}
          />
        )}
      </OverlayBoundary>
    </div>
  );
}

function labelOf(targets: readonly { readonly name: string; readonly label: string }[], table: string): string {
  return targets.find(({ name }) => name === table)?.label ?? "";
}
