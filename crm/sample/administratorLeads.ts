import { perigault, valmorin } from "./frenchAccounts.ts";
import { budget, industry, need, process, rating, source, timeframe } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import { contacted, type SampleLead } from "./sampleLead.ts";
import { call, note, todo, visit } from "./story.ts";

/** Open leads of whoever starts Filon first, each a different way to qualify. */

/** Everything new: no account, no contact of this company yet. */
export const eddardCharif: SampleLead = {
  owner: "administrator",
  daysAgo: 3,
  company: {
    name: "Charpentes du Nord SARL",
    domain: "charpentes-du-nord",
    serial: 20,
    street: "27 rue des Sablières",
    place: places.lille,
    industry: industry.contractors,
    employees: 22,
    revenue: "3200000.00",
  },
  isRegistered: true,
  isFromCampaign: true,
  person: person("Eddard", "Charif", "Gérant", "M."),
  subject: "Rénovation des menuiseries de l’atelier",
  closes: [1, 20],
  values: {
    leadsourcecode: source.tradeShow,
    leadqualitycode: rating.hot,
    budgetamount: "48000.00",
    budgetstatus: budget.canBuy,
    need: need.mustHave,
    purchasetimeframe: timeframe.thisQuarter,
    purchaseprocess: process.individual,
    decisionmaker: true,
    preferredcontactmethodcode: 3,
    description:
      "Atelier de 1974, simple vitrage. Remplacer 36 châssis, deux baies et la porte sur cour. " +
      "Décide seul, veut commander avant la fin du trimestre pour poser pendant la fermeture d’été.",
    qualificationcomments: "Budget confirmé au téléphone. Prêt bancaire accordé, aides à vérifier.",
  },
  outcome: contacted,
  story: [
    note(
      3,
      "Rencontré au salon",
      "Stand B12. A apporté les plans de l’atelier ; intéressé par l’aluminium à triple vitrage côté nord.",
    ),
    call(1, "Premier appel", "Budget de 48 000 € confirmé. Préfère être appelé après 16 h.", { minutes: 18 }),
    todo(0, "Rappeler M. Charif pour fixer la prise de cotes", { isUrgent: true }),
    visit(6, "Prise de cotes à l’atelier", "27 rue des Sablières, Lille"),
  ],
};

/** The company is an account already, spelled another way: qualifying finds it. */
const perigaultAgain: SampleLead = {
  owner: "administrator",
  daysAgo: 5,
  company: { ...perigault.company, name: "ETABLISSEMENTS PERIGAULT" },
  person: person("Sylvain", "Hardouin", "Responsable travaux", "M."),
  colleagues: 2,
  subject: "Portes du nouveau dépôt",
  closes: [1, 12],
  values: {
    leadsourcecode: source.web,
    leadqualitycode: rating.warm,
    budgetamount: "17500.00",
    budgetstatus: budget.mayBuy,
    need: need.shouldHave,
    purchasetimeframe: timeframe.nextQuarter,
    description: "Demande par le site : six portes acier et deux baies pour le dépôt de Trélazé.",
  },
  story: [todo(1, "Vérifier qui achète chez Périgault")],
};

/** Account and contact both exist: the same e-mail address. */
const valmorinAgain: SampleLead = {
  owner: "administrator",
  daysAgo: 8,
  company: { ...valmorin.company, name: "Valmorin Immobilier" },
  person: person("Delphine", "Aubrac", "Responsable copropriétés", "Mme"),
  subject: "Copropriété du quai : cages d’escalier",
  closes: [2, 10],
  values: {
    leadsourcecode: source.wordOfMouth,
    leadqualitycode: rating.hot,
    budgetamount: "26000.00",
    budgetstatus: budget.willBuy,
    need: need.mustHave,
    purchasetimeframe: timeframe.thisQuarter,
    purchaseprocess: process.committee,
    description: "Vote en assemblée générale le mois prochain ; deux devis concurrents demandés.",
  },
  outcome: contacted,
  story: [call(7, "Appel de Mme Aubrac", "Envoie le règlement de copropriété.", { isIncoming: true })],
};

/** A company of the same name in another town: a person has to look. */
const otherMontaurel: SampleLead = {
  owner: "administrator",
  daysAgo: 11,
  company: {
    name: "Domaine Montaurel",
    domain: "montaurel-oenotourisme",
    serial: 21,
    street: "4 impasse des Tonneliers",
    place: places.beziers,
    industry: industry.agriculture,
    employees: 6,
  },
  person: person("Rémi", "Castanet", "Responsable accueil", "M."),
  subject: "Verrière du caveau de dégustation",
  values: {
    leadsourcecode: source.recommended,
    leadqualitycode: rating.warm,
    budgetamount: "21000.00",
    need: need.goodToHave,
    purchasetimeframe: timeframe.thisYear,
    description: "Même famille que le domaine de Montpellier, ou simple homonyme ? À vérifier.",
  },
};

/** A household: a contact, no account. */
const odileBrancion: SampleLead = {
  owner: "administrator",
  daysAgo: 14,
  company: { name: "", domain: "courrier-perso", serial: 22, street: "10 rue du Four-Banal", place: places.blois },
  isHousehold: true,
  person: person("Odile", "Brancion", "", "Mme"),
  subject: "Quatre fenêtres et une porte d’entrée, maison de 1930",
  closes: [0, 25],
  values: {
    leadsourcecode: source.advertisement,
    leadqualitycode: rating.warm,
    budgetamount: "7800.00",
    budgetstatus: budget.canBuy,
    need: need.mustHave,
    purchasetimeframe: timeframe.immediate,
    purchaseprocess: process.individual,
    decisionmaker: true,
  },
  outcome: contacted,
  story: [todo(-2, "Envoyer les références de chantiers à Mme Brancion")],
};

const petitsGalets: SampleLead = {
  owner: "administrator",
  daysAgo: 19,
  company: {
    name: "Crèche Les Petits Galets",
    domain: "petits-galets",
    serial: 23,
    street: "5 rue de la Falaise",
    place: places.dieppe,
    industry: industry.associations,
    employees: 14,
  },
  person: person("Laure", "Hautecœur", "Directrice", "Mme"),
  subject: "Fenêtres de toit du dortoir",
  values: {
    leadsourcecode: source.web,
    leadqualitycode: rating.cold,
    budgetamount: "5200.00",
    budgetstatus: budget.none,
    purchasetimeframe: timeframe.unknown,
    purchaseprocess: process.committee,
  },
};

const bellerive: SampleLead = {
  owner: "administrator",
  daysAgo: 27,
  company: {
    name: "Hôtel Bellerive-des-Neiges SAS",
    domain: "bellerive-neiges",
    serial: 24,
    street: "61 route du Téléphérique",
    place: places.chambery,
    industry: industry.restaurants,
    employees: 33,
    revenue: "3800000.00",
  },
  person: person("Camille", "Perrachon", "Directrice adjointe", "Mme"),
  subject: "Isolation phonique de la façade sur route",
  closes: [2, 5],
  values: {
    leadsourcecode: source.partner,
    leadqualitycode: rating.hot,
    budgetamount: "64000.00",
    budgetstatus: budget.mayBuy,
    need: need.shouldHave,
    purchasetimeframe: timeframe.nextQuarter,
  },
  outcome: contacted,
  story: [
    note(20, "Recommandation", "Envoyée par Vercorail Rénovation, qui poserait."),
    todo(3, "Proposer une mesure acoustique"),
  ],
};

export const administratorLeads: readonly SampleLead[] = [
  eddardCharif,
  perigaultAgain,
  valmorinAgain,
  otherMontaurel,
  odileBrancion,
  petitsGalets,
  bellerive,
];
