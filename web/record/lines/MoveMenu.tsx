import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons/svg/arrow-sort";
import { useTranslation } from "react-i18next";

interface MoveMenuProps {
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  /** One place up is -1. */
  readonly onMove: (step: number) => void;
}

/** Moves a line for whoever neither drags nor knows the keys. */
export function MoveMenu({ place, count, onMove }: MoveMenuProps) {
  const { t } = useTranslation("lines");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSortRegular />}
          aria-label={t("move", { place })}
          title={t("move", { place })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={place === 1} onClick={() => onMove(-1)}>
            {t("moveUp")}
          </MenuItem>
          <MenuItem disabled={place === count} onClick={() => onMove(1)}>
            {t("moveDown")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
