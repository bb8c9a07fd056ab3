import type { Language } from "../../i18n/language.ts";

/** A page of the user's guide: `docs/guide`, made into HTML when the app is built. */
export interface GuidePage {
  readonly title: string;
  readonly html: string;
}

/** In the order they are read; the first is the guide's own front page. */
export const guidePageNames = [
  "README",
  "find-your-way",
  "leads",
  "qualify",
  "opportunities",
  "quotes-orders-invoices",
  "lists",
  "search",
  "import",
  "duplicates",
  "reports",
  "settings",
  "keyboard",
] as const;

export type GuidePageName = (typeof guidePageNames)[number];

export type Guide = Readonly<Record<string, GuidePage>>;

const load: Record<Language, () => Promise<{ default: Guide }>> = {
  en: () => import("./guideEn.ts"),
  fr: () => import("./guideFr.ts"),
};

/** The guide of a language, each page by its name. */
export async function loadGuide(language: Language): Promise<Guide> {
  return (await load[language]()).default;
}

/** `{"../leads.md": page}` as `{leads: page}`. */
export function byName(files: Readonly<Record<string, GuidePage>>): Guide {
  return Object.fromEntries(
    Object.entries(files).map(([path, page]) => [path.slice(path.lastIndexOf("/") + 1, -".md".length), page]),
  );
}
