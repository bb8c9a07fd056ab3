import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ViewModel } from "../../../engine/model/describe.ts";

interface BoardViewMenuProps {
  readonly views: readonly ViewModel[];
  readonly view: ViewModel;
  readonly onChoose: (id: string) => void;
}

/** The title of a board, which is also where another view is chosen; views are made in the list. */
export function BoardViewMenu({ views, view, onChoose }: BoardViewMenuProps) {
  return (
    <Menu
      checkedValues={{ view: [view.id] }}
      onCheckedValueChange={(_, { checkedItems: [id] }) => id !== undefined && onChoose(id)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="large" icon={<ChevronDownRegular />} iconPosition="after">
          <span className="view-name">{view.label}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.map(({ id, label }) => (
            <MenuItemRadio key={id} name="view" value={id}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
