import { Badge } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

/** Whether somebody or something may be used. */
export function StateBadge({ isOff }: { readonly isOff: boolean }) {
  const { t } = useTranslation("settings");
  return (
    <Badge appearance="tint" color={isOff ? "subtle" : "success"}>
      {t(isOff ? "disabled" : "enabled")}
    </Badge>
  );
}
