import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { parseFilter, printFilter, type FilterTerm } from "./filter.ts";
import { useTermText } from "./useTermText.ts";

interface FilterChipsProps {
  readonly model: TableModel;
  readonly filter: string | undefined;
  readonly onChange: (filter: string | undefined) => void;
}

/** What the list is narrowed to, term by term; a click takes one away. */
export function FilterChips({ model, filter, onChange }: FilterChipsProps) {
  const { t } = useTranslation("grid");
  if (filter === undefined) return null;
  const terms = parseFilter(filter);
  const without = (index: number) => printFilter(terms.filter((_, other) => other !== index)) || undefined;
  return (
    <ul className="filter-chips" aria-label={t("filter.inForce")}>
      {terms.map((term, index) => (
        <li key={printFilter([term])}>
          <Chip model={model} term={term} onRemove={() => onChange(without(index))} />
        </li>
      ))}
      {terms.length > 1 ? (
        <li>
          <Button size="small" appearance="transparent" onClick={() => onChange(undefined)}>
            {t("filter.removeAll")}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

interface ChipProps {
  readonly model: TableModel;
  readonly term: FilterTerm;
  readonly onRemove: () => void;
}

function Chip({ model, term, onRemove }: ChipProps) {
  const { t } = useTranslation("grid");
  const text = useTermText(model, term);
  return (
    <Button
      size="small"
      shape="circular"
      icon={<DismissRegular />}
      iconPosition="after"
      title={t("filter.remove", { filter: text })}
      onClick={onRemove}
    >
      <span className="visually-hidden">{t("filter.removeVerb")}</span>
      {text}
    </Button>
  );
}
