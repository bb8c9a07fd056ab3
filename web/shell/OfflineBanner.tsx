import { useTranslation } from "react-i18next";
import { useIsServerReached } from "../api/live.ts";
import { useDebounced } from "../ui/useDebounced.ts";

/** Longer than a connection takes to be renewed, which is nothing to worry anybody with. */
const graceMs = 2000;

/** Says that the server cannot be reached, that nothing typed is lost, and goes away by itself. */
export function OfflineBanner() {
  const { t } = useTranslation("shell");
  const isReached = useIsServerReached();
  const wasReached = useDebounced(isReached, graceMs);
  return <output className="shell-offline">{isReached || wasReached ? null : t("offline")}</output>;
}
