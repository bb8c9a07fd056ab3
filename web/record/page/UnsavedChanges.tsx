import { useBlocker } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { noteUnsavedChanges } from "./unsavedChanges.ts";

interface UnsavedChangesProps {
  readonly isDirty: boolean;
}

/** Holds back whoever leaves a form with changes in it, inside the app and out of it. */
export function UnsavedChanges({ isDirty }: UnsavedChangesProps) {
  const { t } = useTranslation("record");
  useEffect(() => (isDirty ? noteUnsavedChanges() : undefined), [isDirty]);
  const blocker = useBlocker({
    // Another tab of the same record keeps the form.
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={t("unsaved.title")}
      confirmLabel={t("unsaved.leave")}
      cancelLabel={t("unsaved.stay")}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      {t("unsaved.body")}
    </ConfirmDialog>
  );
}
