import type { Label, Language } from "../model/label.ts";
import { metadataId } from "./metadataId.ts";

/** Texts for people, in the shape definitions carry them. */

/** Windows language ids, by which the protocol names languages. */
export const languageCodes: Readonly<Record<Language, number>> = { en: 1033, fr: 1036 };

/** In which languages labels are shown: the caller's own, and those that are listed. */
export interface Shown {
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Secured columns, by table and name. */
  readonly secured?: ReadonlyMap<string, ReadonlyMap<string, unknown>> | undefined;
}

/** A label as the complex type `Label`; `owner` names the definition it stands on. */
export function labelled(label: Label, { language, languages }: Shown, ...owner: readonly string[]) {
  const inLanguage = (code: Language) => ({
    Label: label[code],
    LanguageCode: languageCodes[code],
    IsManaged: true,
    MetadataId: metadataId("label", ...owner, code),
    HasChanged: null,
  });
  const listed = languages.map(inLanguage);
  const own = listed[languages.indexOf(language)] ?? inLanguage(language);
  return { LocalizedLabels: listed, UserLocalizedLabel: own };
}

/** The label of what has none. */
export const noLabel = { LocalizedLabels: [], UserLocalizedLabel: null };
