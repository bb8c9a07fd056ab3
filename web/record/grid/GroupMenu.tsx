import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { GroupListRegular } from "@fluentui/react-icons/svg/group-list";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { groupableColumns } from "./groups/groups.ts";

interface GroupMenuProps {
  readonly model: TableModel;
  /** Column in force. */
  readonly group: string | undefined;
  readonly onGroup: (column: string | undefined) => void;
}

/** Gathers the rows of a list under the values of a column. */
export function GroupMenu({ model, group, onGroup }: GroupMenuProps) {
  const { t } = useTranslation("grid");
  return (
    <Menu
      checkedValues={{ group: [group ?? ""] }}
      onCheckedValueChange={(_, { checkedItems: [column] }) => onGroup(column || undefined)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<GroupListRegular />} title={t("groups.by")}>
          <span className="grid-tool-text">{t("groups.by")}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className="group-menu">
        <MenuList>
          <MenuItemRadio name="group" value="">
            {t("groups.off")}
          </MenuItemRadio>
          {groupableColumns(model).map(({ name, label }) => (
            <MenuItemRadio key={name} name="group" value={name}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
