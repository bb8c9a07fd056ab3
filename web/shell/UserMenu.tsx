import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { PasswordRegular } from "@fluentui/react-icons/svg/password";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { useTranslation } from "react-i18next";
import { messageOf } from "../api/apiError.ts";
import { useAppModel } from "../api/model.ts";
import { signOut } from "../api/session.ts";
import { toast } from "../ui/toasts.ts";

interface UserMenuProps {
  readonly onChoosePassword: () => void;
  readonly onShowShortcuts: () => void;
}

export function UserMenu({ onChoosePassword, onShowShortcuts }: UserMenuProps) {
  const { t } = useTranslation("shell");
  const { user, organization } = useAppModel();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          shape="circular"
          aria-label={t("user.menu", { name: user.fullName })}
          title={user.fullName}
          className="user-button"
        >
          <span className="initials">{initialsOf(user.fullName)}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className="user-card">
          <strong>{user.fullName}</strong>
          <span>{user.email}</span>
          <span>{organization.name}</span>
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem icon={<KeyboardRegular />} secondaryContent="?" onClick={onShowShortcuts}>
            {t("keys.title")}
          </MenuItem>
          <MenuItem icon={<PasswordRegular />} onClick={onChoosePassword}>
            {t("user.password")}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={() => void leave()}>
            {t("user.signOut")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

async function leave(): Promise<void> {
  try {
    await signOut();
  } catch (error) {
    toast({ intent: "error", text: messageOf(error) });
  }
}
