import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const shortLength = 280;
const shortLines = 5;

/** Text as it was typed, cut short when it is long. */
export function ExpandableText({ text }: { readonly text: string }) {
  const { t } = useTranslation("timeline");
  const [isExpanded, setExpanded] = useState(false);
  const isLong = text.length > shortLength || text.split("\n").length > shortLines;
  return (
    <>
      <p className="timeline-text" data-cut={(isLong && !isExpanded) || undefined}>
        {text}
      </p>
      {isLong ? (
        <Link as="button" aria-expanded={isExpanded} onClick={() => setExpanded(!isExpanded)}>
          {t(isExpanded ? "less" : "more")}
        </Link>
      ) : null}
    </>
  );
}
