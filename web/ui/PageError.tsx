import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { useTranslation } from "react-i18next";
import { messageOf } from "../api/apiError.ts";
import { EmptyState } from "./EmptyState.tsx";

interface PageErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly isPage?: boolean;
}

/** Stands in for a page, or a part of one, that could not be loaded. */
export function PageError({ error, onRetry, isPage }: PageErrorProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        icon={<ErrorCircleRegular />}
        title={t("error.title")}
        isPage={isPage}
        action={<Button onClick={onRetry}>{t("retry")}</Button>}
      >
        {messageOf(error)}
      </EmptyState>
    </div>
  );
}
