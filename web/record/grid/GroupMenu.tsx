import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { GroupListRegular } from "@fluentui/react-icons/svg/group-list";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { groupChoiceOf, groupChoiceText } from "./groups/groupChoice.ts";
import { groupableColumns, isCalendar } from "./groups/groups.ts";
import { periods } from "./groups/periods.ts";

interface GroupMenuProps {
  readonly model: TableModel;
  /** Column in force, and its period; see `groupChoiceOf`. */
  readonly group: string | undefined;
  readonly onGroup: (column: string | undefined) => void;
}

/** Gathers the rows of a list under the values of a column. */
export function GroupMenu({ model, group, onGroup }: GroupMenuProps) {
  const { t } = useTranslation("grid");
  const choice = groupChoiceOf(model, group);
  const choose = (name: string, value: string | undefined) => {
    const period = periods.find((each) => each === value);
    if (name === "group") onGroup(value || undefined);
    else if (choice !== undefined && period !== undefined) onGroup(groupChoiceText({ ...choice, period }));
  };
  return (
    <Menu
      checkedValues={{ group: [choice?.by.name ?? ""], period: [choice?.period ?? ""] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => choose(name, value)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<GroupListRegular />} title={t("groups.by")}>
          <span className="grid-tool-text">{t("groups.by")}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className="group-menu">
        <MenuList>
          {choice !== undefined && isCalendar(choice.by) ? (
            <>
              <MenuGroup>
                <MenuGroupHeader>{t("groups.period", { column: choice.by.label })}</MenuGroupHeader>
                {periods.map((period) => (
                  <MenuItemRadio key={period} name="period" value={period}>
                    {t(`groups.periods.${period}`)}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
              <MenuDivider />
            </>
          ) : null}
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
