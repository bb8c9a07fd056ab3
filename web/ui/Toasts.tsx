import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { dismissToast, toastStore, type Toast } from "./toasts.ts";
import "./toasts.css";

const icons = { success: CheckmarkCircleFilled, error: ErrorCircleFilled, info: InfoFilled };

/** The toasts on show, read out politely as they come. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  return (
    <section className="toasts" role="log" aria-live="polite" aria-label={t("notifications")}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast: { id, intent, text, action } }: { toast: Toast }) {
  const { t } = useTranslation();
  const Icon = icons[intent];
  const act = () => {
    dismissToast(id);
    action?.run();
  };
  return (
    <div className="toast" data-intent={intent}>
      <Icon className="toast-icon" aria-hidden />
      <span className="toast-text">{text}</span>
      {action === undefined ? null : (
        <Button size="small" onClick={act}>
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("dismiss")}
        onClick={() => dismissToast(id)}
      />
    </div>
  );
}
