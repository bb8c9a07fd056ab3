import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { preferredLanguage, rememberLanguage, type Language } from "./language.ts";

/**
 * The texts of the app. A namespace is a file (`en/grid.json` is `grid`), and a language is one chunk that is loaded
 * before the first screen, so no component ever waits for its words.
 */
export const i18n = createInstance({
  fallbackLng: false,
  defaultNS: "common",
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
  react: { useSuspense: false },
}).use(initReactI18next);

const load: Record<Language, () => Promise<{ default: Record<string, object> }>> = {
  en: () => import("./en.ts"),
  fr: () => import("./fr.ts"),
};

export async function startI18n(): Promise<void> {
  await i18n.init({ lng: preferredLanguage() });
  await showLanguage(preferredLanguage());
}

/** Texts of pages that few visits need, by `language/namespace`: a page loads its own before it is shown. */
const laterTexts = import.meta.glob<object>("./later/*/*.json", { import: "default" });
const wanted = new Set<string>();

/** Loads what a page says, now and whenever the language changes. A part of a namespace may be there from the start. */
export async function loadTexts(namespace: string): Promise<void> {
  wanted.add(namespace);
  await addLaterTexts(currentLanguage(), namespace);
}

/** Shows the app in a language from now on, and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await showLanguage(language);
}

export function currentLanguage(): Language {
  return i18n.language === "fr" ? "fr" : "en";
}

async function showLanguage(language: Language): Promise<void> {
  const { default: texts } = await load[language]();
  for (const [namespace, resources] of Object.entries(texts)) i18n.addResourceBundle(language, namespace, resources);
  await Promise.all([...wanted].map((namespace) => addLaterTexts(language, namespace)));
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

async function addLaterTexts(language: Language, namespace: string): Promise<void> {
  const texts = await laterTexts[`./later/${language}/${namespace}.json`]?.();
  if (texts !== undefined) i18n.addResourceBundle(language, namespace, texts, true, true);
}
