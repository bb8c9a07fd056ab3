import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../api/model.ts";
import { TableIcon } from "../record/TableIcon.tsx";
import { ButtonMenu } from "../ui/ButtonMenu.tsx";
import { quickCreateTables } from "./siteMap.ts";

interface QuickCreateMenuProps {
  readonly onCreate: (table: string) => void;
}

/** The + of the top bar: a new record in a pane, without leaving the page. */
export function QuickCreateMenu({ onCreate }: QuickCreateMenuProps) {
  const { t } = useTranslation("shell");
  const { tables } = useAppModel();
  const offered = quickCreateTables.flatMap((name) => tables.find((table) => table.name === name) ?? []);
  const creatable = offered.filter(({ rights }) => rights.create);
  if (creatable.length === 0) return null;
  return (
    <ButtonMenu
      button={
        <Button appearance="subtle" icon={<AddRegular />} aria-label={t("quickCreate")} title={t("quickCreate")} />
      }
      choices={creatable.map(({ name, label }) => ({
        key: name,
        label,
        icon: <TableIcon table={name} />,
        run: () => onCreate(name),
      }))}
    />
  );
}
