import { kerbrug } from "./frenchAccounts.ts";
import { budget, industry, lostBecause, need, process, rating, source, timeframe } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import type { SampleLead } from "./sampleLead.ts";
import { call, done, note } from "./story.ts";

/** Leads that were decided: qualified by the verb, or disqualified with a reason. */

const bought = { need: need.mustHave, budgetstatus: budget.willBuy, decisionmaker: true } as const;

export const fontelle: SampleLead = {
  owner: "anna",
  daysAgo: 110,
  company: {
    name: "Syndicat Les Hauts de Fontelle",
    domain: "hauts-de-fontelle",
    serial: 50,
    street: "17 montée des Tisseurs",
    place: places.lyon,
    industry: industry.realty,
    employees: 4,
  },
  isRegistered: true,
  person: person("Françoise", "Bonnardel", "Présidente du conseil syndical", "Mme"),
  subject: "Remplacement de 34 fenêtres, bâtiment A",
  values: { ...bought, leadsourcecode: source.recommended, leadqualitycode: rating.hot, budgetamount: "24000.00" },
  outcome: { kind: "qualified", daysAgo: 104, hasOpportunity: true },
  story: [
    call(108, "Premier contact", "Travaux votés ; veut trois références dans le quartier.", { isIncoming: true }),
    done(105, "Envoyer les références lyonnaises"),
  ],
};

export const vieuxLavoir: SampleLead = {
  owner: "paul",
  daysAgo: 64,
  company: {
    name: "Brasserie du Vieux Lavoir SARL",
    domain: "brasserie-vieux-lavoir",
    serial: 51,
    street: "8 quai des Lavandières",
    place: places.strasbourg,
    industry: industry.restaurants,
    employees: 16,
    revenue: "1400000.00",
  },
  person: person("Marc-Antoine", "Schwendel", "Gérant", "M."),
  subject: "Baies coulissantes de la terrasse",
  values: {
    leadsourcecode: source.web,
    leadqualitycode: rating.warm,
    budgetamount: "15000.00",
    budgetstatus: budget.canBuy,
    need: need.shouldHave,
    purchasetimeframe: timeframe.thisQuarter,
  },
  outcome: { kind: "qualified", daysAgo: 58, hasOpportunity: true },
  story: [note(60, "Contraintes", "Façade dans le périmètre d’un monument : teinte à faire valider.")],
};

export const ysoline: SampleLead = {
  owner: "nadia",
  daysAgo: 41,
  company: {
    name: "Résidence Les Jardins d’Ysoline",
    domain: "jardins-ysoline",
    serial: 52,
    street: "33 avenue des Tulipiers",
    place: places.limoges,
    industry: industry.socialServices,
    employees: 92,
    revenue: "5100000.00",
  },
  person: person("Véronique", "Chassagne", "Directrice", "Mme"),
  subject: "Rénovation énergétique de la résidence",
  closes: [1, 28],
  values: {
    leadsourcecode: source.seminar,
    leadqualitycode: rating.hot,
    budgetamount: "86000.00",
    budgetstatus: budget.canBuy,
    need: need.mustHave,
    purchasetimeframe: timeframe.nextQuarter,
    purchaseprocess: process.committee,
  },
  outcome: { kind: "qualified", daysAgo: 33, hasOpportunity: true },
};

export const malvaux: SampleLead = {
  owner: "administrator",
  daysAgo: 22,
  company: {
    name: "Carrosserie Malvaux SARL",
    domain: "carrosserie-malvaux",
    serial: 53,
    street: "14 rue des Forges-Neuves",
    place: places.orleans,
    industry: industry.vehicles,
    employees: 11,
  },
  person: person("Didier", "Malvaux", "Gérant", "M."),
  subject: "Isolation et fenêtres des bureaux",
  closes: [1, 8],
  values: {
    leadsourcecode: source.tradeShow,
    leadqualitycode: rating.warm,
    budgetamount: "12000.00",
    need: need.shouldHave,
    purchasetimeframe: timeframe.thisQuarter,
  },
  outcome: { kind: "qualified", daysAgo: 16, hasOpportunity: true },
};

export const quatrefeuilles: SampleLead = {
  owner: "anna",
  daysAgo: 79,
  company: {
    name: "Imprimerie Quatrefeuilles SAS",
    domain: "imprimerie-quatrefeuilles",
    serial: 54,
    street: "2 rue du Plomb-Fondu",
    place: places.reims,
    industry: industry.printing,
    employees: 29,
  },
  person: person("Isabelle", "Coutelier", "Directrice générale", "Mme"),
  subject: "Façade vitrée de l’atelier de reliure",
  values: { leadsourcecode: source.web, leadqualitycode: rating.warm, budgetamount: "39000.00" },
  outcome: { kind: "qualified", daysAgo: 72, hasOpportunity: true },
};

/** The company is a customer already: qualifying uses the account that is there. */
export const kerbrugAgain: SampleLead = {
  owner: "paul",
  daysAgo: 55,
  company: { ...kerbrug.company, name: "BATISSEURS DE KERBRUG" },
  person: person("Gwenaël", "Kervella", "Conducteur de travaux", "M."),
  colleagues: 2,
  subject: "Douze baies pour le lotissement des Ajoncs",
  values: { ...bought, leadsourcecode: source.wordOfMouth, leadqualitycode: rating.hot, budgetamount: "27000.00" },
  outcome: { kind: "qualified", daysAgo: 52, hasOpportunity: true },
};

export const anseRouge: SampleLead = {
  owner: "nadia",
  daysAgo: 49,
  company: {
    name: "Conserverie de l’Anse-Rouge SA",
    domain: "conserverie-anse-rouge",
    serial: 56,
    street: "Quai des Sardiniers",
    place: places.lorient,
    industry: industry.food,
    employees: 134,
    revenue: "22000000.00",
  },
  person: person("Yves", "Trébaol", "Directeur technique", "M."),
  subject: "Portes isolées du quai de réception",
  closes: [2, 20],
  values: { leadsourcecode: source.employee, leadqualitycode: rating.warm, budgetamount: "31000.00" },
  outcome: { kind: "qualified", daysAgo: 40, hasOpportunity: true },
};

export const alcornal: SampleLead = {
  owner: "marc",
  daysAgo: 37,
  company: {
    name: "Reformas Alcornal S.L.",
    domain: "reformas-alcornal",
    serial: 57,
    street: "Calle del Esparto 16",
    place: places.zaragoza,
    industry: industry.contractors,
    employees: 21,
    vatNumber: "ESB00000026",
  },
  isRegistered: true,
  person: person("Lucía", "Ferrándiz", "Gerente"),
  subject: "Distribution en Aragon",
  closes: [0, 28],
  values: { leadsourcecode: source.tradeShow, leadqualitycode: rating.hot, budgetamount: "52000.00" },
  outcome: { kind: "qualified", daysAgo: 30, hasOpportunity: true },
};

export const morliere: SampleLead = {
  owner: "paul",
  daysAgo: 34,
  company: {
    name: "Morlière & Sabathé Architectes",
    domain: "morliere-sabathe",
    serial: 58,
    street: "12 rue des Pastelliers",
    place: places.toulouse,
    industry: industry.design,
    employees: 9,
  },
  person: person("Claire", "Sabathé", "Architecte associée", "Mme"),
  subject: "Prescription de menuiseries bois",
  values: { leadsourcecode: source.seminar, leadqualitycode: rating.warm },
  outcome: { kind: "qualified", daysAgo: 28, hasOpportunity: false },
  story: [note(28, "Prescriptrice", "N’achète pas, mais prescrit : à inviter à l’atelier chaque printemps.")],
};

const disqualified: readonly SampleLead[] = [
  {
    owner: "anna",
    daysAgo: 95,
    company: {
      name: "Pressing des Halles-Vertes",
      domain: "pressing-halles-vertes",
      serial: 60,
      street: "22 rue du Savon",
      place: places.leMans,
      industry: industry.consumerServices,
    },
    person: person("Gérard", "Poirrier", "Exploitant", "M."),
    subject: "Vitrine et porte automatique",
    values: { leadsourcecode: source.web, leadqualitycode: rating.cold, budgetamount: "4000.00" },
    outcome: { kind: "disqualified", reason: lostBecause.lost },
    story: [note(86, "Perdu", "A signé avec un voisin vitrier, moins cher de 900 €.")],
  },
  {
    owner: "paul",
    daysAgo: 73,
    company: {
      name: "Transports Lévêque-Dorval",
      domain: "transports-leveque-dorval",
      serial: 61,
      street: "Rocade Est, quai 7",
      place: places.caen,
      industry: industry.transport,
    },
    person: person("Stéphane", "Dorval", "Directeur d’agence", "M."),
    subject: "Portes sectionnelles",
    values: { leadsourcecode: source.advertisement, leadqualitycode: rating.cold },
    outcome: { kind: "disqualified", reason: lostBecause.cannotContact },
    story: [
      call(70, "Sans réponse", "Messagerie.", { minutes: 1 }),
      call(66, "Sans réponse", "Messagerie, deuxième message.", { minutes: 1 }),
    ],
  },
  {
    owner: "nadia",
    daysAgo: 59,
    company: {
      name: "Ferronnerie Castagnou SARL",
      domain: "ferronnerie-castagnou",
      serial: 62,
      street: "3 chemin de l’Enclume",
      place: places.pau,
      industry: industry.manufacturing,
    },
    person: person("Jérôme", "Castagnou", "Gérant", "M."),
    subject: "Bureaux de l’atelier",
    values: { leadsourcecode: source.other, leadqualitycode: rating.warm, budgetamount: "9000.00" },
    outcome: { kind: "disqualified", reason: lostBecause.noInterest },
  },
  {
    owner: "anna",
    daysAgo: 46,
    company: {
      name: "Camping des Dunes-Blanches",
      domain: "camping-dunes-blanches",
      serial: 63,
      street: "Route de l’Estran",
      place: places.laRochelle,
      industry: industry.restaurants,
    },
    person: person("Muriel", "Gendreau", "Propriétaire", "Mme"),
    subject: "Sanitaires : fenêtres et volets",
    values: { leadsourcecode: source.press, leadqualitycode: rating.warm, budgetamount: "18000.00" },
    outcome: { kind: "disqualified", reason: lostBecause.canceled },
    story: [note(39, "Projet abandonné", "Vend le camping ; rappeler l’acquéreur l’an prochain.")],
  },
  {
    owner: "marc",
    daysAgo: 31,
    company: {
      name: "Serramenti Valdoro S.r.l.",
      domain: "serramenti-valdoro",
      serial: 64,
      street: "Via dei Carpini 5",
      place: places.turin,
      industry: industry.wholesale,
      vatNumber: "IT00000210013",
    },
    person: person("Paolo", "Brignone", "Titolare"),
    subject: "Revente en Piémont",
    values: { leadsourcecode: source.tradeShow, leadqualitycode: rating.cold },
    outcome: { kind: "disqualified", reason: lostBecause.noInterest },
  },
];

export const closedLeads: readonly SampleLead[] = [
  fontelle,
  vieuxLavoir,
  ysoline,
  malvaux,
  quatrefeuilles,
  kerbrugAgain,
  anseRouge,
  alcornal,
  morliere,
  ...disqualified,
];
