/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, react/no-danger -- the guide is ours, made into HTML by the build; its links are links, followed without loading the app anew */
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/i18n.ts";
import { NotFoundPage } from "../NotFoundPage.tsx";
import { guidePageNames, loadGuide } from "./guidePages.ts";
import "./help.css";

/** The user's guide, in the language of the app. */
export function HelpPage() {
  const { t } = useTranslation("help");
  const navigate = useNavigate();
  const { page: name = "README" } = useParams({ strict: false });
  const language = currentLanguage();
  const { data: guide } = useSuspenseQuery({
    queryKey: ["guide", language],
    queryFn: () => loadGuide(language),
    staleTime: Infinity,
  });
  const page = guide[name];
  if (page === undefined) return <NotFoundPage />;
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const path = link?.getAttribute("href") ?? "";
    if (!path.startsWith("/help") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: path });
  };
  return (
    <div className="help">
      <title>{`${page.title} – Filon`}</title>
      <nav className="help-nav" aria-label={t("contents")}>
        <ol>
          {guidePageNames.map((each) => (
            <li key={each}>
              {each === "README" ? (
                <Link to="/help" activeOptions={{ exact: true }}>
                  {guide[each]?.title}
                </Link>
              ) : (
                <Link to="/help/$page" params={{ page: each }}>
                  {guide[each]?.title}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <article className="guide" onClick={follow} dangerouslySetInnerHTML={{ __html: page.html }} />
    </div>
  );
}
