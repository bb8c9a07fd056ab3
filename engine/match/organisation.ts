import { readAddress, type Street } from "./addressForms.ts";
import { phoneEnds, readDomain, readEmails, readSite } from "./reachForms.ts";
import { inLatin } from "./latinLetters.ts";
import { mendLetters } from "./mendText.ts";
import { companyNames } from "./companyNames.ts";
import { legalForms, withShortForms } from "./legalForms.ts";
import { foldText, unique } from "./normalise.ts";
import { readRegistration } from "./registrationNumber.ts";

/** What is known of an organisation, as it was written. Blank is unknown. */
export interface OrganisationValues {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly phones: readonly string[];
  readonly mobiles: readonly string[];
  readonly emails: readonly string[];
  readonly website: string;
  readonly registration: string;
}

/** A name of an organisation in normal forms. */
export interface OrganisationName {
  readonly words: readonly string[];
  /** Its legal forms, short. */
  readonly forms: readonly string[];
  /** The words without blanks: the name as a domain has it. */
  readonly joined: string;
  /** The name with its small words, as domains often have it too. */
  readonly full: string;
  readonly initials: string;
}

/** An organisation in normal forms, ready to be compared with thousands. */
export interface Organisation extends OrganisationName {
  /** What else it is called: its shop's sign, its name before. */
  readonly aliases: readonly OrganisationName[];
  readonly street: Street;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  /** Of the organisation; those of a person in it are apart. */
  readonly phones: readonly string[];
  readonly mobiles: readonly string[];
  /** Whole addresses, of free providers too. */
  readonly emails: readonly string[];
  /** Domains of its own: of its website and e-mail, whole, and without suffix and hyphens. */
  readonly domains: readonly string[];
  readonly sites: readonly string[];
  /** What stands before the @ at a free provider: often the name. */
  readonly mailboxes: readonly string[];
  readonly registration: string;
}

const abbreviations: Readonly<Record<string, string>> = Object.fromEntries(
  `ets:etablissements etab:etablissements etabl:etablissements etabs:etablissements etablissement:etablissements ste:societe
soc:societe cie:compagnie intl:international int:international internat:international gpe:groupe grp:groupe
group:groupe gruppe:groupe cab:cabinet mfg:manufacturing tech:technolog technology:technolog technologie:technolog technologies:technolog
svcs:services svc:services service:services assoc:associes associates:associes ass:associes bros:brothers freres:freres
frs:freres dev:developpement ind:industrielle univ:university dept:department ctr:center centre:center
bat:batiment imm:immobilier transp:transports transport:transports natl:national elec:electricite sys:systems
indus:industrielle ent:entreprise entr:entreprise rest:restaurant pharm:pharmacie labo:laboratoires lab:laboratoires
laboratoire:laboratoires ing:ingenierie cons:conseil mgmt:management mkt:marketing st:saint
forty:40 four:4 one:1 two:2 three:3`
    .split(/\s+/)
    .map((pair) => pair.split(":")),
);

/** Words that are said twice by mistake only. */
const repeated = new Set("societe compagnie etablissements groupe entreprise".split(" "));

/** Words of a name that carry nothing. */
const empty = new Set(
  "de du des la le les l d the of et and und y e a au aux en van der den di del della dos da und te".split(" "),
);

/** The words of a company name that tell it from others: folded, abbreviations spelled out, each once; legal forms and articles gone. */
export function nameWords(name: string): string[] {
  return readName(name).words;
}

/** The words of a company name, and its legal forms apart. */
function readName(name: string): { words: string[]; forms: string[] } {
  const folded = mendLetters(inLatin(foldText(name.replace(/[&+]/g, " et "))))
    .replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.\s?)+\p{L}(?![\p{L}\p{N}])\.?/gu,
      (dotted) => `${dotted.replace(/[.\s]/g, "")} `,
    )
    .replace(/\b(\p{L}) (\p{L})(?: (\p{L}))?(?: (\p{L}))?(?=$| )/gu, (spaced) => spaced.replace(/ /g, ""))
    .replace(/['’`´]s\b/g, "s")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bile de france\b/g, "iledefrance")
    .trim();
  const all = withShortForms(folded).split(" ").filter(Boolean);
  const spelled = withoutRepeats(
    all.filter((word) => !legalForms.has(word)).map((word) => abbreviations[word] ?? word),
  );
  const kept = spelled.filter((word) => !empty.has(word));
  return {
    words: kept.length > 0 ? kept : spelled.length > 0 ? spelled : all,
    forms: all.filter((word) => legalForms.has(word)),
  };
}

/** Without words said twice (`Sté Société …`, a name behind itself); `Conseil Conseil` is a Conseil of its own. */
function withoutRepeats(words: readonly string[]): string[] {
  return words.filter((word, index) => {
    const first = words.indexOf(word);
    return first === index || (first === index - 1 && !repeated.has(word));
  });
}

/** Puts what is known of an organisation in normal forms, once. */
export function readOrganisation(values: OrganisationValues): Organisation {
  const [name = "", ...aliases] = companyNames(values.name);
  const address = readAddress(values);
  const emails = values.emails.flatMap(readEmails);
  const own = emails.filter(({ isFree }) => !isFree);
  const phonesOf = (phones: readonly string[]) => phoneEnds(phones, address.country);
  return {
    ...nameForms(name),
    aliases: aliases.map(nameForms),
    ...address,
    phones: phonesOf(values.phones),
    mobiles: phonesOf(values.mobiles),
    emails: unique(emails.map(({ whole }) => whole)),
    domains: unique([readDomain(values.website), ...own.map(({ registered }) => registered)]),
    sites: unique([readSite(values.website), ...own.map(({ site }) => site)]),
    mailboxes: unique(emails.filter(({ isFree }) => isFree).map(({ local }) => local.replace(/[^a-z]/g, ""))),
    registration: readRegistration(values.registration),
  };
}

function nameForms(name: string): OrganisationName {
  const { words, forms } = readName(name);
  return {
    words,
    forms,
    joined: words.join(""),
    full: inOneWord(name),
    initials: words.length > 1 ? words.map((word) => word[0]).join("") : "",
  };
}

/** A name with its small words, without what stands between them. */
export function inOneWord(name: string): string {
  return inLatin(foldText(name.replace(/[&+]/g, " et "))).replace(/[^\p{L}\p{N}]/gu, "");
}
