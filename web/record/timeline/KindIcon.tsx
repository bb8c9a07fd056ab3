import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { useTranslation } from "react-i18next";
import type { TimelineKind } from "./timelineEntry.ts";

const icons = {
  annotation: NoteRegular,
  task: TaskListLtrRegular,
  phonecall: CallRegular,
  email: MailRegular,
  appointment: CalendarRegular,
  opportunityclose: FlagRegular,
  quoteclose: FlagRegular,
  orderclose: FlagRegular,
};

export function KindIcon({ kind }: { readonly kind: TimelineKind }) {
  const { t } = useTranslation("timeline");
  const Icon = icons[kind] ?? NoteRegular;
  return (
    <>
      <Icon aria-hidden />
      <span className="visually-hidden">{t(`kind.${kind}`)}</span>
    </>
  );
}
