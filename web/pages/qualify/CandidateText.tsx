import { Badge } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../ui/formats.ts";
import "./candidate.css";

interface CandidateTextProps {
  readonly title: string;
  readonly detail?: string | null;
  /** From 0 to 1; shown when there is evidence for it. */
  readonly score?: number;
  /** Whether it is the same beyond doubt. */
  readonly isCertain?: boolean | undefined;
  readonly evidence?: readonly string[];
  readonly isProposed?: boolean;
}

/** One possible choice in words: its name, what tells it from others, and why it may be the same. */
export function CandidateText(props: CandidateTextProps) {
  const { title, detail, score = 0, isCertain = false, evidence = [], isProposed = false } = props;
  const { t } = useTranslation("qualify");
  return (
    <span className="candidate">
      <span className="candidate-title">
        <span>{title}</span>
        {isProposed ? (
          <Badge appearance="tint" size="small">
            {t("proposed")}
          </Badge>
        ) : null}
        {evidence.length > 0 && score > 0 ? (
          <span className="candidate-score">
            {isCertain
              ? t("certain")
              : t("alike", { percent: formatNumber(score, { style: "percent", maximumFractionDigits: 0 }) })}
          </span>
        ) : null}
      </span>
      {detail ? <span className="candidate-detail">{detail}</span> : null}
      {evidence.map((reason) => (
        <span key={reason} className="candidate-evidence">
          <CheckmarkRegular aria-hidden />
          {reason}
        </span>
      ))}
    </span>
  );
}
