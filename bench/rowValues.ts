/**
 * SQL for the values of generated rows. Each is a function of a row number, `n`, so that any row can be told again
 * from its number: a lead can name the company that account 17 has. `salt` keeps the values of one row independent.
 */

/** A number from 0 up to 1. */
export function share(salt: number, n = "i"): string {
  return `((hashint8extended(${n}, ${salt}) & 1048575)::float8 / 1048576)`;
}

export function whole(salt: number, from: number, to: number, n = "i"): string {
  return `(${from} + floor(${share(salt, n)} * ${to - from + 1}))::int`;
}

/** A value in some rows, null in the others. */
export function sometimes(salt: number, probability: number, value: string, n = "i"): string {
  return `CASE WHEN ${share(salt, n)} < ${probability} THEN ${value} END`;
}

export function oneOf(salt: number, values: readonly string[], n = "i"): string {
  return `(ARRAY[${values.map((value) => `'${value}'`).join(", ")}])[${whole(salt, 1, values.length, n)}]`;
}

/** The id of a generated row; random-looking, as real ids are. */
export function idOf(table: string, n = "i"): string {
  return `md5('${table}' || (${n}))::uuid`;
}

const syllables = "ba be bi bo da del di do fa fer fi ga gar go la len li lo ma mar mi mon na nor ni po ra ri ro sa sel si so ta ter ti to va ver vi".split(" "); // prettier-ignore
const trades = "Industries Services Conseil Menuiserie Transports Energie Logistique Batiment Distribution Ingenierie Medical Habitat Systemes Textiles Peinture".split(" "); // prettier-ignore
const forms = [" SARL", " SAS", " SA", " EURL", ""];

/** The name of company number `n`; some companies share one, as they do. */
export function companyName(n: string): string {
  const parts = [11, 12, 13].map((salt) => oneOf(salt, syllables, n)).join(" || ");
  return `initcap(${parts}) || ' ' || ${oneOf(14, trades, n)} || ${oneOf(15, forms, n)}`;
}

/** A company's name as the match keys have it: folded, without its legal form. */
export function companyKey(name: string): string {
  return `lower(regexp_replace(${name}, ' (SARL|SAS|SA|EURL)$', ''))`;
}

const firstNames = "Anna Paul Marc Léa Chloé Hugo Inès Louis Emma Jules Zoé Adam Nina Théo Lina Noé Rose Malo Eva Élise".split(" "); // prettier-ignore

export function firstName(salt: number): string {
  return oneOf(salt, firstNames);
}

export function lastName(salt: number): string {
  return `initcap(${oneOf(salt, syllables)} || ${oneOf(salt + 1, syllables)} || ${oneOf(salt + 2, syllables)})`;
}

const cities = "Paris Lyon Marseille Toulouse Nice Nantes Lille Rennes Reims Toulon Grenoble Dijon Angers Brest Tours Amiens Metz Nancy Rouen Caen".split(" "); // prettier-ignore

export function city(n = "i"): string {
  return oneOf(21, cities, n);
}

export function postalCode(n = "i"): string {
  return `lpad(${whole(22, 1000, 95999, n)}::text, 5, '0')`;
}

export function phone(salt: number): string {
  return `'+33 ' || ${whole(salt, 100000000, 999999999)}`;
}

/** Several sentences, in some rows. */
export function remark(salt: number): string {
  const sentences = [
    "Met at the trade fair, asked for a visit before the end of the quarter.",
    "Wants a quote for two sites, the second one next year.",
    "Budget is decided in January; the buyer is new.",
    "Was a customer of a competitor until last spring.",
    "Call back after the holidays.",
  ];
  const three = [salt, salt + 1, salt + 2].map((one) => oneOf(one, sentences)).join(" || ' ' || ");
  return sometimes(salt + 3, 0.3, three);
}

/** Later rows are younger: three years of work, with the disorder of a day. */
export function createdOn(rows: number): string {
  return `timestamptz '2023-06-01' + (i / ${rows}::float8 * 1095 + ${share(31)}) * interval '1 day'`;
}
