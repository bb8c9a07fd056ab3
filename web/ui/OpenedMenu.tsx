import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ButtonMenuProps } from "./ButtonMenu.tsx";

/** The menu of a button that was just pressed: it opens by itself. */
export function OpenedMenu({ button, header, choices }: ButtonMenuProps) {
  const [isOpen, setOpen] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect -- opened only once it is there, so that the focus can go into it
  useEffect(() => setOpen(true), []);
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ key }) => key);
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} checkedValues={{ choice: chosen }}>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        {header === undefined ? null : (
          <>
            {header}
            <MenuDivider />
          </>
        )}
        <MenuList>
          {choices.map(({ key, label, icon, after, isChosen, lang, run }) =>
            isChosen === undefined ? (
              <MenuItem key={key} icon={icon} secondaryContent={after} onClick={run}>
                {label}
              </MenuItem>
            ) : (
              <MenuItemRadio key={key} name="choice" value={key} lang={lang} onClick={run}>
                {label}
              </MenuItemRadio>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
