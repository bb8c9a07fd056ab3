import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { endTour } from "./tour.ts";
import { addressOf, stepsFor } from "./tourSteps.ts";
import { useSetOff } from "./useSetOff.ts";
import "./tour.css";

/**
 * A card that leads over the screens of the cycle, a step a screen. The screens stay usable meanwhile; Escape in the
 * card and its cross end it.
 */
export function Tour() {
  const { t } = useTranslation("help");
  const navigate = useNavigate();
  const app = useAppModel();
  const card = useRef<HTMLElement>(null);
  const [titleId, textId] = [useId(), useId()];
  const steps = stepsFor(app);
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  useSetOff(step?.show);

  const goTo = useEffectEvent(async (place: number) => {
    const step = steps[place];
    try {
      if (step !== undefined) await navigate(await addressOf(step, app));
    } catch {
      // What the step says holds even where its page cannot be had.
    }
    // A new page takes the focus to its own top; it belongs to the card that brought the reader there.
    requestAnimationFrame(() => card.current?.focus({ preventScroll: true }));
  });
  useEffect(() => void goTo(at), [at]);

  const leave = () => {
    endTour();
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  };
  if (step === undefined) return null;
  return (
    <div role="presentation" className="tour-place" onKeyDown={press}>
      <section ref={card} className="tour" tabIndex={-1} aria-labelledby={titleId} aria-describedby={textId}>
        <header>
          <span>{t("tour.progress", { step: at + 1, count: steps.length })}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("tour.end")}
            title={t("tour.end")}
            onClick={leave}
          />
        </header>
        <h2 id={titleId}>{t(`tour.steps.${step.name}.title`)}</h2>
        <p id={textId}>{t(`tour.steps.${step.name}.text`)}</p>
        <footer>
          {at > 0 ? <Button onClick={() => setAt(at - 1)}>{t("tour.back")}</Button> : null}
          <Button appearance="primary" onClick={isLast ? leave : () => setAt(at + 1)}>
            {t(isLast ? "tour.finish" : "tour.next")}
          </Button>
        </footer>
      </section>
    </div>
  );
}
