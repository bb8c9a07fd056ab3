import { label, type Label } from "../model/label.ts";
import type { Evidence } from "./compareOrganisations.ts";

/** What was found, in words for people; evidence that only weighs (rarity, the prior) is silent. */
const words: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  "name same": ["Same name", "Même nom"],
  "name joined alike": ["Nearly the same name", "Nom presque identique"],
  "name typos": ["Names differ by a typing slip", "Noms différents d’une faute de frappe"],
  "name abbreviations": ["One name abbreviates the other", "Un nom abrège l’autre"],
  "no word shared": ["Names share no word", "Noms sans mot commun"],
  acronym: ["One name is the other’s initials", "Un nom est le sigle de l’autre"],
  "more: number": ["A number in only one name", "Un nombre dans un seul des noms"],
  "more: holding": ["Only one is a holding", "Une seule est une holding"],
  "more: its town": ["One name adds the town", "Un nom ajoute la ville"],
  "more: group": ["One name adds Groupe or International", "Un nom ajoute Groupe ou International"],
  "more: usual word": ["One name adds a usual word", "Un nom ajoute un mot courant"],
  "more: word": ["A distinctive word in only one name", "Un mot distinctif dans un seul des noms"],
  "more: only in our domain": ["A word that only one domain has", "Un mot présent dans un seul domaine"],
  "legal form same": ["Same legal form", "Même forme juridique"],
  "legal form other": ["Another legal form", "Autre forme juridique"],
  "name unknown, domain is it": ["The web domain is the other’s name", "Le domaine web est le nom de l’autre"],
  "domain is the name": ["The web domain is the name", "Le domaine web est le nom"],
  "mailbox is the name": ["The mailbox is the name", "La boîte aux lettres électronique est le nom"],
  "domain same": ["Same web domain", "Même domaine web"],
  "domain same, other suffix": ["Same web domain, another ending", "Même domaine web, autre extension"],
  "domain other": ["Another web domain", "Autre domaine web"],
  "registration same": ["Same registration number", "Même numéro d’immatriculation"],
  "registration alike": [
    "Registration numbers differ by one digit",
    "Numéros d’immatriculation différents d’un chiffre",
  ],
  "registration other": ["Another registration number", "Autre numéro d’immatriculation"],
  "phone same": ["Same phone number", "Même téléphone"],
  "phone of one exchange": ["Phone numbers of one switchboard", "Téléphones d’un même standard"],
  "phone other": ["Another phone number", "Autre téléphone"],
  "mobile other": ["Another mobile number", "Autre mobile"],
  "e-mail same": ["Same e-mail address", "Même adresse e-mail"],
  "e-mail alike": ["Nearly the same e-mail address", "Adresse e-mail presque identique"],
  "e-mail other": ["Another e-mail address", "Autre adresse e-mail"],
  "private e-mail other": ["Another private e-mail address", "Autre adresse e-mail privée"],
  "shared e-mail same": ["Same shared mailbox", "Même boîte partagée"],
  "street same": ["Same street and number", "Même rue et même numéro"],
  "street same, other number": ["Same street, another number", "Même rue, autre numéro"],
  "street same, near number": ["Same street, a number nearby", "Même rue, numéro voisin"],
  "street in the other line": ["Same street, in the other address line", "Même rue, sur l’autre ligne d’adresse"],
  "street other": ["Another street", "Autre rue"],
  "postal code same": ["Same postal code", "Même code postal"],
  "postal code other": ["Another postal code", "Autre code postal"],
  "town same": ["Same town", "Même ville"],
  "town other": ["Another town", "Autre ville"],
  "country other": ["Another country", "Autre pays"],
  "last same": ["Same last name", "Même nom de famille"],
  "last typo": ["Last names differ by a typing slip", "Noms de famille différents d’une faute de frappe"],
  "last part": ["Last names share a part", "Noms de famille avec une partie commune"],
  "last other": ["Another last name", "Autre nom de famille"],
  "first same": ["Same first name", "Même prénom"],
  "first nickname": ["First name and its short form", "Prénom et son diminutif"],
  "first initial": ["First name and its initial", "Prénom et son initiale"],
  "first typo": ["First names differ by a typing slip", "Prénoms différents d’une faute de frappe"],
  "first longer": ["Only one has a second first name", "Un seul a un second prénom"],
  "first other": ["Another first name", "Autre prénom"],
  "all names met": ["All names of one are among the other’s", "Tous les noms de l’un sont parmi ceux de l’autre"],
  "mailbox has their name": ["The mailbox bears the other’s name", "La boîte aux lettres porte le nom de l’autre"],
  "generation other": ["Another generation (Sr, Jr)", "Autre génération (père, fils)"],
  "names swapped": ["First and last name swapped", "Nom et prénom inversés"],
  "birth same": ["Same date of birth", "Même date de naissance"],
  "birth other": ["Another date of birth", "Autre date de naissance"],
  "employer same": ["Same company", "Même société"],
  "employer's domain same": ["Same company domain", "Même domaine de société"],
  "employer's name alike": ["Same company name", "Même nom de société"],
  "employer other": ["Another company", "Autre société"],
  "job same": ["Same job title", "Même fonction"],
  "neighbours common": ["Both match the same other records", "Correspondent aux mêmes autres fiches"],
  "twin of a better candidate": [
    "Likely a duplicate of a better candidate",
    "Sans doute un doublon d’un meilleur candidat",
  ],
  "a better candidate": ["Another candidate fits better", "Un autre candidat convient mieux"],
};

/** The evidence of a pair for people, what it speaks loudest for or against first. */
export function explain(evidence: readonly Evidence[], weights: Readonly<Record<string, number>>): Label[] {
  return evidence
    .filter(([name, amount]) => words[name] !== undefined && amount > 0)
    .toSorted(([a], [b]) => Math.abs(weights[b] ?? 0) - Math.abs(weights[a] ?? 0))
    .flatMap(([name]) => {
      const text = words[name];
      return text === undefined ? [] : [label(text[0], text[1])];
    });
}
