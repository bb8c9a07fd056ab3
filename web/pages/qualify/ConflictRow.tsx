import { Radio } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";
import { decisionKey } from "./qualifyChoices.ts";
import type { Destination, PreviewValue } from "./qualifyPreview.ts";

interface ConflictRowProps {
  readonly value: PreviewValue;
  readonly destination: Destination;
  readonly isOurs: boolean;
  readonly onDecide: (isOurs: boolean) => void;
}

/** Two values for one field, side by side: the one on the lead and the one there now. The value there is kept unless chosen. */
export function ConflictRow({ value, destination, isOurs, onDecide }: ConflictRowProps) {
  const { t } = useTranslation("qualify");
  const name = decisionKey(value, destination);
  const place = `${t(`${destination.table}.title`)} · ${destination.label}`;
  return (
    <tr className="conflict">
      <th scope="row">
        <WarningRegular aria-hidden className="conflict-mark" /> {value.label}
      </th>
      <td data-label={t("values.lead")} data-chosen={isOurs || undefined}>
        <Radio
          name={name}
          value="ours"
          checked={isOurs}
          label={value.formatted}
          aria-label={t("values.useOurs", { value: value.formatted, place })}
          onChange={() => onDecide(true)}
        />
      </td>
      <td data-label={t("values.goesTo")}>{place}</td>
      <td data-label={t("values.now")} data-chosen={!isOurs || undefined}>
        <Radio
          name={name}
          value="theirs"
          checked={!isOurs}
          label={destination.current ?? ""}
          aria-label={t("values.keepTheirs", { value: destination.current ?? "", place })}
          onChange={() => onDecide(false)}
        />
      </td>
      <td data-label={t("values.result")}>{t(isOurs ? "outcome.ours" : "outcome.theirs")}</td>
    </tr>
  );
}
