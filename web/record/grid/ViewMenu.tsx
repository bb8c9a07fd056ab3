import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { ViewModel } from "../../../engine/model/describe.ts";

interface ViewMenuProps {
  readonly views: readonly ViewModel[];
  readonly view: ViewModel;
  readonly onChoose: (id: string) => void;
}

/** The title of a list, which is also where another view is chosen. */
export function ViewMenu({ views, view, onChoose }: ViewMenuProps) {
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
