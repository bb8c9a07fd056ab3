import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictRow } from "./ConflictRow.tsx";
import { decisionKey, valuesFor, type Decided } from "./qualifyChoices.ts";
import type { Destination, PreviewValue } from "./qualifyPreview.ts";

interface ValuesTableProps {
  readonly values: readonly PreviewValue[];
  readonly decided: Decided;
  readonly ours: readonly string[];
  readonly onOurs: (ours: readonly string[]) => void;
}

/** Where each value of the lead goes. Conflicts are in sight, side by side; the rest is a click away. */
export function ValuesTable({ values, decided, ours, onOurs }: ValuesTableProps) {
  const { t } = useTranslation("qualify");
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const rows = valuesFor(values, decided).flatMap(rowsOf);
  const conflicts = rows.filter(({ destination }) => destination?.outcome === "conflict");
  const others = rows.filter(({ destination }) => destination?.outcome !== "conflict");
  const decide = (key: string, isOurs: boolean) =>
    onOurs(isOurs ? [...ours, key] : ours.filter((decided) => decided !== key));

  return (
    <section className="qualify-values" aria-labelledby={heading}>
      <h2 id={heading}>{t("values.title")}</h2>
      <p className="qualify-reason">
        {conflicts.length === 0 ? t("values.noConflict") : t("values.conflicts", { count: conflicts.length })}
      </p>
      {conflicts.length > 0 || isOpen ? (
        <div className="values-scroll">
          <table className="values-table" aria-labelledby={heading}>
            <thead>
              <tr>
                <th scope="col">{t("values.field")}</th>
                <th scope="col">{t("values.lead")}</th>
                <th scope="col">{t("values.goesTo")}</th>
                <th scope="col">{t("values.now")}</th>
                <th scope="col">{t("values.result")}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map(({ key, value, destination }) =>
                destination ? (
                  <ConflictRow
                    key={key}
                    value={value}
                    destination={destination}
                    isOurs={ours.includes(decisionKey(value, destination))}
                    onDecide={(isOurs) => decide(decisionKey(value, destination), isOurs)}
                  />
                ) : null,
              )}
              {isOpen
                ? others.map(({ key, value, destination }) => (
                    <PlainRow key={key} value={value} destination={destination} />
                  ))
                : null}
            </tbody>
          </table>
        </div>
      ) : null}
      {others.length > 0 ? (
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("values.hide") : t("values.show", { count: others.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface ValueRow {
  readonly key: string;
  readonly value: PreviewValue;
  /** None when the value stays on the lead. */
  readonly destination: Destination | null;
}

function rowsOf(value: PreviewValue): ValueRow[] {
  if (value.destinations.length === 0) return [{ key: value.column, value, destination: null }];
  return value.destinations.map((destination) => ({
    key: `${value.column} ${destination.table}.${destination.column}`,
    value,
    destination,
  }));
}

function PlainRow({ value, destination }: Omit<ValueRow, "key">) {
  const { t } = useTranslation("qualify");
  return (
    <tr>
      <th scope="row">{value.label}</th>
      <td data-label={t("values.lead")}>{value.formatted}</td>
      <td data-label={t("values.goesTo")}>
        {destination ? `${t(`${destination.table}.title`)} · ${destination.label}` : "–"}
      </td>
      <td data-label={t("values.now")}>{destination?.current ?? "–"}</td>
      <td data-label={t("values.result")}>{t(`outcome.${destination?.outcome ?? "stays"}`)}</td>
    </tr>
  );
}
