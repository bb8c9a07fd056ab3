import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { CartRegular } from "@fluentui/react-icons/svg/cart";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { PersonLightbulbRegular } from "@fluentui/react-icons/svg/person-lightbulb";
import { ReceiptRegular } from "@fluentui/react-icons/svg/receipt";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { TargetRegular } from "@fluentui/react-icons/svg/target";

const icons: Readonly<Record<string, typeof BoxRegular>> = {
  account: BuildingRegular,
  activitypointer: TaskListLtrRegular,
  appointment: CalendarRegular,
  competitor: FlagRegular,
  contact: PersonRegular,
  email: MailRegular,
  invoice: ReceiptRegular,
  lead: PersonLightbulbRegular,
  opportunity: TargetRegular,
  phonecall: CallRegular,
  pricelevel: TagRegular,
  product: BoxRegular,
  quote: DocumentTextRegular,
  salesorder: CartRegular,
  task: TaskListSquareLtrRegular,
};

/** The picture a table is known by in menus and headers. */
export function TableIcon({ table }: { readonly table: string }) {
  const Icon = icons[table] ?? DocumentRegular;
  return <Icon aria-hidden />;
}
