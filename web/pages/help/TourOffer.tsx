import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { usePreference } from "../../api/preferences.ts";
import { endTour, startTour, tourPreference, useTourIsOn } from "./tour.ts";

/** For who has never seen the tour nor declined it. */
export function TourOffer() {
  const { t } = useTranslation("home");
  const isOn = useTourIsOn();
  const wasOffered = usePreference(tourPreference) !== undefined;
  if (isOn || wasOffered) return null;
  return (
    <section className="tour-offer" aria-label={t("tour.title")}>
      <div>
        <h2>{t("tour.title")}</h2>
        <p>{t("tour.text")}</p>
      </div>
      <Button appearance="primary" onClick={startTour}>
        {t("tour.start")}
      </Button>
      <Button onClick={endTour}>{t("tour.decline")}</Button>
    </section>
  );
}
