/** Countries and languages by their names in the reader's language. */

export interface Region {
  readonly code: string;
  readonly name: string;
}

const countries =
  "AT AU BE BG BR CA CH CI CM CN CY CZ DE DK DZ EE EG ES FI FR GB GP GR HR HU IE IL IN IS IT JP KR LI LT LU LV MA MC MG MQ MT MX NC NL NO NZ PF PL PT RE RO RS SE SG SI SK SN TN TR UA US ZA".split(
    " ",
  );

/** Windows numbers of the locales that the product speaks. */
const locales = {
  "1033": "en-US",
  "2057": "en-GB",
  "1036": "fr-FR",
  "2060": "fr-BE",
  "3084": "fr-CA",
  "4108": "fr-CH",
};

export function countryNames(language: string): readonly Region[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return sorted(
    countries.map((code) => ({ code, name: names.of(code) ?? code })),
    language,
  );
}

export function localeNames(language: string): readonly Region[] {
  const names = new Intl.DisplayNames(language, { type: "language", languageDisplay: "standard" });
  return sorted(
    Object.entries(locales).map(([code, tag]) => ({ code, name: capitalized(names.of(tag) ?? tag, language) })),
    language,
  );
}

function sorted(regions: readonly Region[], language: string): readonly Region[] {
  return [...regions].sort((left, right) => left.name.localeCompare(right.name, language));
}

function capitalized(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
