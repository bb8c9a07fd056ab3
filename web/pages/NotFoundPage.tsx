import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import "../ui/buttonLink.css";

export function NotFoundPage() {
  const { t } = useTranslation("shell");
  return (
    <EmptyState
      isPage
      icon={<CompassNorthwestRegular />}
      title={t("notFound.title")}
      action={
        <Link to="/" className="button-link">
          {t("notFound.home")}
        </Link>
      }
    >
      {t("notFound.body")}
    </EmptyState>
  );
}
