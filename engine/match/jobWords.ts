import { foldText } from "./normalise.ts";

/** Words of job titles that mean the same in English and French, spelled out or not: a group a line, its name first. */
const groups = `
chief ceo pdg dg president presidente patron gerant gerante owner founder fondateur fondatrice proprietaire chairman chairwoman
director directeur directrice dir director vp
manager responsable resp head chef chief leader mgr
financial financier financiere finance finances cfo daf
human humaines rh hr drh people
information informatique si it dsi cio cto systemes systems
technical technique tech cto
sales commercial commerciale ventes vente vendeur vendeuse salesman
purchasing achat achats acheteur acheteuse buyer procurement
accountant comptable comptabilite accounting
engineer ingenieur ingenieure ing
assistant assistante asst secretary secretaire
project projet projets cp
quality qualite
marketing mkt mktg
logistics logistique supply
production operations operation exploitation coo
legal juridique juriste counsel
communication communications
study etude etudes
maintenance entretien
`;

const groupOf = new Map(
  groups.split("\n").flatMap((line) => {
    const [name = "", ...words] = line.split(" ").filter(Boolean);
    return [name, ...words].map((word) => [word, name] as const);
  }),
);

/** Titles of several words that are one, before their words are looked at. */
const whole: readonly (readonly [RegExp, string])[] = [
  [
    /\b(directeur|directrice|director) (general|generale|gerant)\b|\b(general|managing) director\b|\bchief executive( officer)?\b/g,
    "ceo",
  ],
  [
    /\b(chief|directeur|directrice) (financial|administratif|administrative) ?(officer|et financier|et financiere)?\b/g,
    "director finance",
  ],
  [/\bchief (information|technology|technical) officer\b/g, "director it"],
  [/\bdaf\b|\bcfo\b/g, "director finance"],
  [/\bdrh\b|\brrh\b/g, "director rh"],
  [/\bdsi\b|\bcio\b|\bcto\b/g, "director it"],
  [/\bcp\b/g, "manager project"],
  [/\b(human resources|ressources humaines)\b/g, "rh"],
  [/\b(systemes? d information|information systems?|information technology)\b/g, "it"],
];

const empty = new Set("de du des d la le les l of the and et a en adjoint adjointe general generale".split(" "));

/** What a job title says, in words that are the same in English and French, whatever the order. */
export function jobWords(title: string): string[] {
  const folded = foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const spelled = whole.reduce((text, [title, words]) => text.replace(title, words), folded);
  const words = spelled.split(" ").filter((word) => word.length > 1 && !empty.has(word));
  return [...new Set(words.map((word) => groupOf.get(word) ?? word))].sort();
}
