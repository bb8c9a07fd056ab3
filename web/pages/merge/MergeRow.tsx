import { Radio } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnText } from "../../record/columnText.ts";
import type { MergeField } from "./mergeChoices.ts";

interface MergeRowProps {
  readonly table: string;
  readonly field: MergeField;
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  /** What is proposed is asked anew: what is chosen now would be chosen among values that go. */
  readonly isWaiting: boolean;
  readonly onChoose: (id: string) => void;
}

/** One field of both records; the chosen value is the one that stays. Equal values leave nothing to choose. */
export function MergeRow({ field, rows, ids, ...shared }: MergeRowProps) {
  const { column, kind } = field;
  return (
    <tr data-kind={kind}>
      <th scope="row">{column.label}</th>
      {rows.map((row, at) => (
        <MergeCell key={ids[at]} {...shared} field={field} row={row} id={ids[at] ?? ""} />
      ))}
    </tr>
  );
}

interface MergeCellProps extends Pick<MergeRowProps, "table" | "field" | "isWaiting" | "onChoose"> {
  readonly row: Row;
  readonly id: string;
}

function MergeCell({ field: { column, kind, chosen }, row, id, isWaiting, onChoose }: MergeCellProps) {
  const { t } = useTranslation("duplicates");
  const currency = useCurrency(row);
  const text = columnText(column, row, currency);
  const shown = text || t("merge.empty");
  if (kind === "same") return <td className="merge-same">{shown}</td>;
  return (
    <td data-chosen={chosen === id || undefined} data-empty={text === "" || undefined}>
      <Radio
        name={`merge-${column.name}`}
        checked={chosen === id}
        disabled={isWaiting}
        label={shown}
        aria-label={t("merge.value", { label: column.label, value: shown })}
        onChange={() => onChoose(id)}
      />
    </td>
  );
}
