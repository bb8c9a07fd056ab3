import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Row } from "../../../api/client.ts";
import { forceOf, type Force } from "./inForce.ts";

const colors: Readonly<Record<Force, BadgeProps["color"]>> = {
  inForce: "success",
  later: "informative",
  over: "warning",
  off: "subtle",
};

/** Whether a price list counts today. */
export function ForceBadge({ row }: { readonly row: Row }) {
  const { t } = useTranslation("settings");
  const [now] = useState(today);
  const force = forceOf(row, now);
  return (
    <Badge appearance="tint" color={colors[force]}>
      {t(`prices.${force}`)}
    </Badge>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
