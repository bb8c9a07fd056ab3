import { Badge } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Row } from "../../../api/client.ts";

/** Whether a rule counts. */
export function PublishedBadge({ rule }: { readonly rule: Row }) {
  const { t } = useTranslation("settings");
  const isOn = rule.statuscode === 2;
  return (
    <Badge appearance="tint" color={isOn ? "success" : "subtle"}>
      {t(isOn ? "rules.published" : "rules.unpublished")}
    </Badge>
  );
}
