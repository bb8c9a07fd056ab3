/** The languages every text for people exists in, from the first commit on. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** A text for people, in every language. */
export type Label = Readonly<Record<Language, string>>;

export function label(en: string, fr: string): Label {
  return { en, fr };
}

/** The text of a label in a language. */
export function textOf(label: Label, language: Language): string {
  return label[language];
}

/**
 * The first supported language of an `Accept-Language` header (RFC 9110, section 12.5.4); English when none is.
 * Quality weights are honoured, regions are ignored (`fr-CA` is French).
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality);
  const found = wanted.find(({ language, quality }) => quality > 0 && languages.some((known) => known === language));
  return (found?.language as Language | undefined) ?? "en";
}
