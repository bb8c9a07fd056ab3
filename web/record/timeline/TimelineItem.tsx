import { Badge } from "@fluentui/react-components";
import { PinFilled } from "@fluentui/react-icons/svg/pin";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTable } from "../../api/model.ts";
import { DateText } from "../../ui/DateText.tsx";
import { formatTimeRange } from "../../ui/formats.ts";
import { RecordLink } from "../RecordLink.tsx";
import { CompleteButton } from "./CompleteButton.tsx";
import { EntryMenu } from "./EntryMenu.tsx";
import { ExpandableText } from "./ExpandableText.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteFileLink } from "./NoteFileLink.tsx";
import { completable, isOpen, isOverdue, type TimelineEntry } from "./timelineEntry.ts";

interface TimelineItemProps {
  readonly entry: TimelineEntry;
  /** Whether it hangs on the record that is shown, and not on one it came from. */
  readonly isOwn: boolean;
  readonly onComplete: (done: boolean) => void;
}

export function TimelineItem({ entry, isOwn, onComplete }: TimelineItemProps) {
  const { t } = useTranslation("timeline");
  const [isEditing, setEditing] = useState(false);
  const title = entry.subject || t(`kind.${entry.kind}`);
  return (
    <li
      className="timeline-item"
      data-done={entry.stateCode === 1 || undefined}
      data-pinned={entry.isPinned || undefined}
    >
      <span className="timeline-mark">
        <KindIcon kind={entry.kind} />
      </span>
      <div className="timeline-body">
        <div className="timeline-title">
          <h3>
            {entry.kind === "annotation" ? (
              title
            ) : (
              <RecordLink table={entry.kind} id={entry.id}>
                {title}
              </RecordLink>
            )}
          </h3>
          {completable[entry.kind] ? (
            <CompleteButton title={title} isDone={entry.stateCode === 1} onComplete={onComplete} />
          ) : null}
          <EntryMenu entry={entry} title={title} onEdit={() => setEditing(true)} />
        </div>
        <DueText entry={entry} />
        {isEditing ? (
          <NoteEditor entry={entry} onClose={() => setEditing(false)} />
        ) : entry.text ? (
          <ExpandableText text={entry.text} />
        ) : null}
        {entry.filename ? <NoteFileLink id={entry.id} filename={entry.filename} /> : null}
        <p className="timeline-meta">
          {entry.isPinned ? (
            <span className="timeline-pinned">
              <PinFilled aria-hidden /> {t("pinned")}
            </span>
          ) : null}
          {entry.createdBy ? <span>{entry.createdBy}</span> : null}
          <DateText value={entry.createdOn} show="ago" />
          {isOwn ? null : <FromLink from={entry.from} />}
        </p>
      </div>
    </li>
  );
}

function DueText({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation("timeline");
  if (entry.due === null || !isOpen(entry)) return null;
  return (
    <div className="timeline-due">
      {entry.kind === "appointment" && entry.start !== null ? (
        <time dateTime={entry.start}>{formatTimeRange(entry.start, entry.due)}</time>
      ) : (
        <span>
          {t("dueOn")} <DateText value={entry.due} />
        </span>
      )}
      {isOverdue(entry) ? (
        <Badge appearance="tint" color="danger" size="small">
          {t("overdue")}
        </Badge>
      ) : null}
    </div>
  );
}

function FromLink({ from }: { readonly from: TimelineEntry["from"] }) {
  const { t } = useTranslation("timeline");
  const table = useTable(from.table);
  return (
    <span className="timeline-from">
      {t("from", { table: (table?.label ?? from.table).toLowerCase() })}{" "}
      <RecordLink table={from.table} id={from.id}>
        {from.name}
      </RecordLink>
    </span>
  );
}
