import { SearchBox, ToggleButton } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { kinds, type TimelineEntry, type TimelineFilter, type TimelineKind } from "./timelineEntry.ts";

interface TimelineFiltersProps {
  readonly entries: readonly TimelineEntry[];
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
}

/** Search, and a switch for each kind of entry that there is. */
export function TimelineFilters({ entries, filter, onChange }: TimelineFiltersProps) {
  const { t } = useTranslation("timeline");
  const present = kinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const toggle = (kind: TimelineKind) => {
    const isOn = filter.kinds.includes(kind);
    onChange({ ...filter, kinds: isOn ? filter.kinds.filter((on) => on !== kind) : [...filter.kinds, kind] });
  };
  return (
    <div className="timeline-filters">
      <SearchBox
        size="small"
        value={filter.search}
        aria-label={t("search")}
        placeholder={t("search")}
        dismiss={{ "aria-label": t("common:clear") }}
        onChange={(_, { value }) => onChange({ ...filter, search: value })}
      />
      {present.length > 1 ? (
        <fieldset className="timeline-kinds">
          <legend className="visually-hidden">{t("kinds")}</legend>
          {present.map((kind) => (
            <ToggleButton
              key={kind}
              size="small"
              shape="circular"
              checked={filter.kinds.includes(kind)}
              onClick={() => toggle(kind)}
            >
              {t(`kind.${kind}`)}
            </ToggleButton>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
