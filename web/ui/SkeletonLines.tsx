import { useTranslation } from "react-i18next";
import "./skeleton.css";

interface SkeletonLinesProps {
  readonly lines?: number;
}

/** Stands for text that is on its way. */
export function SkeletonLines({ lines = 3 }: SkeletonLinesProps) {
  const { t } = useTranslation();
  return (
    <output className="skeleton-lines" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" />
      ))}
    </output>
  );
}
