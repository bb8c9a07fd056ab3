import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ChatMultipleRegular } from "@fluentui/react-icons/svg/chat-multiple";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { useTableModel } from "../../api/model.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { TimelineComposer } from "./TimelineComposer.tsx";
import { TimelineFilters } from "./TimelineFilters.tsx";
import { TimelineItem } from "./TimelineItem.tsx";
import { matching, type TimelineEntry, type TimelineFilter } from "./timelineEntry.ts";
import { timelineQuery, useCompletion } from "./timelineQueries.ts";
import "./timeline.css";

interface TimelineProps {
  readonly table: string;
  readonly id: string;
}

/** Notes and activities of a record and of the records it came from: write one on top, read the newest first. */
export function Timeline({ table, id }: TimelineProps) {
  const { t } = useTranslation("timeline");
  const heading = useId();
  const model = useTableModel(table);
  const { data: entries, error } = useQuery(timelineQuery(model, id));
  const [filter, setFilter] = useState<TimelineFilter>({ kinds: [], search: "" });

  return (
    <section className="timeline" aria-labelledby={heading}>
      <h2 id={heading} className="timeline-heading">
        {t("title")}
      </h2>
      <TimelineComposer key={id} model={model} id={id} />
      {error ? (
        <MessageBar intent="error">
          <MessageBarBody>{messageOf(error)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {entries && entries.length > 0 ? (
        <TimelineFilters entries={entries} filter={filter} onChange={setFilter} />
      ) : null}
      {entries ? <EntryList table={table} id={id} entries={entries} filter={filter} /> : null}
      {entries || error ? null : <SkeletonLines lines={6} />}
    </section>
  );
}

interface EntryListProps extends TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly filter: TimelineFilter;
}

function EntryList({ table, id, entries, filter }: EntryListProps) {
  const { t } = useTranslation("timeline");
  const completion = useCompletion(useTableModel(table), id);
  const shown = matching(entries, filter);
  if (entries.length === 0) {
    return (
      <EmptyState icon={<ChatMultipleRegular />} title={t("emptyTitle")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <output className="timeline-count">{t("count", { count: shown.length })}</output>
      <ol className="timeline-list">
        {shown.map((entry) => (
          <TimelineItem
            key={entry.id}
            entry={entry}
            isOwn={entry.from.id === id}
            onComplete={(done) => completion.mutate({ entry, done })}
          />
        ))}
      </ol>
    </>
  );
}
