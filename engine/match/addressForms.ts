import { foldText, wordsIn } from "./normalise.ts";
import { isDummyCode } from "./placeholders.ts";

/** Normal forms of the parts of a postal address. */

const streetWords: Readonly<Record<string, string>> = Object.fromEntries(
  `r:rue av:avenue ave:avenue aven:avenue bd:boulevard bld:boulevard blvd:boulevard boul:boulevard pl:place all:allee ch:chemin
chem:chemin che:chemin imp:impasse rte:route sq:square qu:quai crs:cours fg:faubourg fbg:faubourg st:street str:strasse saint:st
ste:ste sainte:ste rd:road dr:drive ln:lane la:lane ct:court cres:crescent crt:court pde:parade tce:terrace terr:terrace hwy:highway
pkwy:parkway cir:circle n:north s:south e:east w:west no:north so:south ne:northeast nw:northwest se:southeast sw:southwest
first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10
c:calle avda:avenida avd:avenida pza:plaza v:via ctra:carretera pzza:piazza p:piazza apt:apartment apmt:apartment
mt:mount gen:general gal:general mal:marechal pdt:president pres:president dr:docteur`
    .split(/\s+/)
    .map((pair) => pair.split(":")),
);

/** Words that name the kind of a way and tell no two streets apart. */
const ways = new Set(
  `rue avenue boulevard place allee chemin impasse route square quai cours faubourg street strasse road drive lane court
crescent parade terrace highway parkway circle calle avenida plaza via carretera piazza ulica straat laan weg de du des la le les
l d the viale paseo gran corso`.split(/\s+/),
);

export interface Street {
  /** The house number; empty when there is none. */
  readonly number: string;
  /** The words that name the street, in order. */
  readonly words: readonly string[];
}

/** Reads a street line: abbreviations spelled out, the number apart, what comes after the street left out. */
export function readStreet(line: string): Street {
  const spelled = streetOf(foldText(line))
    .replace(/\b(between|near|at|off|corner|cnr)\b.*$/, "")
    .replace(/(strasse|str\.)(?=\s|$|\d)/g, "strasse ")
    .replace(/([a-z])straat\b/g, "$1")
    .replace(/['’.]/g, " ");
  const words = wordsIn(spelled).map((word) => streetWords[word] ?? word.replace(/^(\d+)(st|nd|rd|th)$/, "$1"));
  const at = words.findIndex((word) => /^\d/.test(word));
  const number = at < 0 ? "" : (words[at] ?? "").replace(/\D.*$/, "");
  const rest = words.filter((word, index) => index !== at && !/^(bis|ter|quater)$/.test(word));
  const named = rest.filter((word) => !ways.has(word));
  return { number, words: named.length > 0 ? named : rest };
}

const box =
  /\b(b\.?\s?p\.?|c\.?\s?s\.?|t\.?s\.?a\.?|p\.?\s?o\.?\s?box|post office box|postfach|apartado( de correos)?|casella postale|postbus|boite postale|case postale)\s*(n[o°]?\.?\s*)?\d{1,6}\b/g;
const inside =
  /^(imm(euble|\.)?|bat(iment|\.)?|building|bldg|tower|tour|etage|floor|suite|ste|unit|office|bureau|apt|appt|app(artement|artment)?|res(idence|\.)?|escalier|hall|porte|room|c\/o|chez|zi|za|zac|z\.i\.|z\.a\.|parc)(?!\p{L})|\b(floor|etage|stock|piso)$/u;

/** The part of a folded line that names the street: without post box, and without building, floor or estate where more is left. */
function streetOf(line: string): string {
  const parts = line
    .replace(box, " ")
    .split(/[,;]|\s-\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const streets = parts.filter((part) => !inside.test(part));
  return (streets.length > 0 ? streets : parts).join(" ");
}

/** An address that stands in one line (`3 rue X, 59260 Lille, France`), each part in its place; as it was when they are filled. */
export function splitAddress(address: AddressLines): AddressLines {
  const { street, postalCode, city } = address;
  if (postalCode || city || !street.includes(",")) return address;
  const [first = "", ...rest] = street.split(",").map((part) => part.trim());
  const named = rest.filter((part) => readCountry(part) === "");
  const country = rest.find((part) => readCountry(part) !== "") ?? "";
  const places = named.map(readPlace);
  const at = places.findIndex((read) => read !== null);
  const place = places[at];
  if (!place) return address;
  const before = named.slice(0, at);
  const town = place.city || (before.at(0) ?? "");
  const lines = place.city ? before : [];
  return {
    street: [first, ...lines].join(", "),
    postalCode: place.postalCode,
    city: town,
    country: address.country || country,
  };
}

export interface AddressLines {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** A postal code with the town beside it, if any: `59260 Lille`, `Leeds LS5 4AB`, `LE11 1UU`. */
function readPlace(part: string): { postalCode: string; city: string } | null {
  const code =
    /^(?:[a-z]{1,2}-)?(\d{4,6}(?: ?[a-z]{2})?|\d{3} \d{2}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})(?=$|\s)|(?:^|\s)(\d{4,6}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})$/i.exec(
      part,
    );
  if (!code) return null;
  return { postalCode: (code[1] ?? code[2] ?? "").trim(), city: part.replace(code[0], " ").trim() };
}

/** A postal code and a town that stand in one another's column, each in its own. */
export function unswapPlace(address: AddressLines): AddressLines {
  const { postalCode, city } = address;
  const isSwapped =
    /\d{4}/.test(city) && !/\p{L}{3}/u.test(city) && /\p{L}{3}/u.test(postalCode) && !/\d/.test(postalCode);
  return isSwapped ? { ...address, postalCode: city, city: postalCode } : address;
}

/** An address in normal forms, whatever column its parts were written in. */
export function readAddress(values: AddressLines) {
  const { street, postalCode, city, country } = unswapPlace(splitAddress(values));
  return {
    street: readStreet(street),
    postalCode: readPostalCode(postalCode),
    city: readCity(city),
    country: readCountry(country),
  };
}

/** A postal code without blanks and a country's letter in front. */
export function readPostalCode(code: string): string {
  const plain = foldText(code)
    .replace(/^\s*[a-z]{1,2}-(?=\d)/, "")
    .replace(/\.0$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return isDummyCode(plain) ? "" : plain;
}

/** A town without `Cedex`, its district, a postal code in front and the blanks inside. */
export function readCity(city: string): string {
  return foldText(city)
    .replace(/\b(cedex|arrondissement)\b.*$/, "")
    .replace(/\b\d+(er?|eme|nd|th)?\b/g, "")
    .replace(/\bsaint\b/g, "st")
    .replace(/\bsainte\b/g, "ste")
    .replace(/\b(city|town)\b/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const countries: readonly (readonly [string, string])[] = [
  ["FR", "fr fra france frankreich"],
  ["BE", "be bel belgique belgium belgie belgien"],
  ["CH", "ch che suisse switzerland schweiz svizzera"],
  ["LU", "lu lux luxembourg luxemburg"],
  ["DE", "de deu allemagne germany deutschland"],
  ["AT", "at aut autriche austria osterreich"],
  ["GB", "gb gbr uk royaume-uni united-kingdom great-britain england scotland wales angleterre grande-bretagne"],
  ["IE", "ie irl irlande ireland"],
  ["US", "us usa etats-unis united-states united-states-of-america amerique"],
  ["CA", "ca can canada"],
  ["ES", "es esp espagne spain espana spanien"],
  ["PT", "pt prt portugal"],
  ["IT", "it ita italie italy italia italien"],
  ["NL", "nl nld pays-bas netherlands the-netherlands nederland niederlande holland"],
  ["PL", "pl pol pologne poland polska polen"],
  ["SE", "se swe suede sweden sverige"],
  ["NO", "no nor norvege norway norge"],
  ["DK", "dk dnk danemark denmark danmark"],
  ["FI", "fi fin finlande finland suomi"],
  ["CZ", "cz cze tchequie czechia czech-republic"],
  ["AU", "au aus australie australia"],
  ["MA", "ma mar maroc morocco"],
  ["TN", "tn tun tunisie tunisia"],
  ["JP", "jp jpn japon japan"],
  ["CN", "cn chn chine china"],
  ["IN", "in ind inde india"],
  ["BR", "br bra bresil brazil brasil"],
  ["MX", "mx mex mexique mexico"],
  ["AR", "ar arg argentine argentina"],
  ["CL", "cl chl chili chile"],
  ["CO", "co col colombie colombia"],
  ["TR", "tr tur turquie turkey turkiye"],
  ["GR", "gr grc grece greece ellada"],
  ["RO", "ro rou roumanie romania"],
  ["BG", "bg bgr bulgarie bulgaria"],
  ["HU", "hu hun hongrie hungary magyarorszag"],
  ["SK", "sk svk slovaquie slovakia slovensko"],
  ["SI", "si svn slovenie slovenia slovenija"],
  ["HR", "hr hrv croatie croatia hrvatska"],
  ["RS", "rs srb serbie serbia srbija"],
  ["UA", "ua ukr ukraine ukraina"],
  ["RU", "ru rus russie russia russian-federation rossiya"],
  ["EE", "ee est estonie estonia eesti"],
  ["LV", "lv lva lettonie latvia latvija"],
  ["LT", "lt ltu lituanie lithuania lietuva"],
  ["NZ", "nz nzl nouvelle-zelande new-zealand"],
  ["ZA", "za zaf afrique-du-sud south-africa"],
  ["DZ", "dz dza algerie algeria"],
  ["SN", "sn sen senegal"],
  ["CI", "ci civ cote-d-ivoire ivory-coast"],
  ["IL", "il isr israel"],
  ["AE", "ae are emirats-arabes-unis united-arab-emirates uae"],
  ["SG", "sg sgp singapour singapore"],
  ["KR", "kr kor coree-du-sud south-korea korea"],
];
const countryOf = new Map(countries.flatMap(([code, names]) => names.split(" ").map((name) => [name, code] as const)));

/** The two letters of a country (ISO 3166) by its name in several languages; empty when not known. */
export function readCountry(country: string): string {
  return (
    countryOf.get(
      foldText(country)
        .trim()
        .replace(/[^a-z]+/g, "-")
        .replace(/^-|-$/g, ""),
    ) ?? ""
  );
}
