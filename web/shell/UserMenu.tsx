import { Button } from "@fluentui/react-components";
import { PasswordRegular } from "@fluentui/react-icons/svg/password";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { useTranslation } from "react-i18next";
import { messageOf } from "../api/apiError.ts";
import { useAppModel } from "../api/model.ts";
import { signOut } from "../api/session.ts";
import { ButtonMenu } from "../ui/ButtonMenu.tsx";
import { toast } from "../ui/toasts.ts";

interface UserMenuProps {
  readonly onChoosePassword: () => void;
}

export function UserMenu({ onChoosePassword }: UserMenuProps) {
  const { t } = useTranslation("shell");
  const { user, organization } = useAppModel();
  return (
    <ButtonMenu
      button={
        <Button
          appearance="transparent"
          shape="circular"
          aria-label={t("user.menu", { name: user.fullName })}
          title={user.fullName}
          className="user-button"
        >
          <span className="initials">{initialsOf(user.fullName)}</span>
        </Button>
      }
      header={
        <div className="user-card">
          <strong>{user.fullName}</strong>
          <span>{user.email}</span>
          <span>{organization.name}</span>
        </div>
      }
      choices={[
        { key: "password", label: t("user.password"), icon: <PasswordRegular />, run: onChoosePassword },
        { key: "signOut", label: t("user.signOut"), icon: <SignOutRegular />, run: () => void leave() },
      ]}
    />
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
