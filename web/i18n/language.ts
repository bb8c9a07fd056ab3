/** The languages of the app, and which one this person reads: their choice first, then the browser's. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

const storageKey = "filon.language";

export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  const wanted = [...(chosen === null ? [] : [chosen]), ...navigator.languages];
  for (const tag of wanted) {
    const language = languages.find((known) => tag.toLowerCase().split("-")[0] === known);
    if (language !== undefined) return language;
  }
  return "en";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}

/** The locale numbers and dates are written in: the browser's own region of the language where it has one. */
export function localeOf(language: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === language) ?? language;
}
