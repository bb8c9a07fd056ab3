import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { linksIn, linksOf, type Link } from "../../api/linkedColumns.ts";
import { tableModelQuery, useAppModel } from "../../api/model.ts";
import { queryClient } from "../../api/queryClient.ts";
import { toast } from "../../ui/toasts.ts";

interface LinkMenuProps {
  readonly model: TableModel;
  /** Told the navigation whose columns are wanted, once they are there. */
  readonly onLink: (navigation: string) => void;
}

/** Opens a lookup, so that the columns of the record it points to can be chosen beside the table's own. */
export function LinkMenu({ model, onLink }: LinkMenuProps) {
  const { t } = useTranslation("grid");
  const { tables } = useAppModel();
  const links = linksOf(model, tables);
  const opened = linksIn(links, model.columns.map(({ property }) => property).join(" "));
  const more = links.filter((link) => !opened.includes(link));
  const open = async ({ table, navigation }: Link) => {
    try {
      await queryClient.fetchQuery(tableModelQuery(table));
      onLink(navigation);
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };
  if (more.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<LinkRegular />}>{t("columns.linked")}</Button>
      </MenuTrigger>
      <MenuPopover className="group-menu">
        <MenuList>
          {more.map((link) => (
            <MenuItem key={link.navigation} onClick={() => void open(link)}>
              {link.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
