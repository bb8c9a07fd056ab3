import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { CartRegular } from "@fluentui/react-icons/svg/cart";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { PersonLightbulbRegular } from "@fluentui/react-icons/svg/person-lightbulb";
import { ReceiptRegular } from "@fluentui/react-icons/svg/receipt";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { TargetRegular } from "@fluentui/react-icons/svg/target";

const icons: Readonly<Record<string, typeof BoxRegular>> = {
  account: BuildingRegular,
  competitor: FlagRegular,
  contact: PersonRegular,
  invoice: ReceiptRegular,
  lead: PersonLightbulbRegular,
  opportunity: TargetRegular,
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
