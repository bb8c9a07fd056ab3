import { budget, industry, need, process, rating, source, timeframe } from "./choices.ts";
import { person } from "./companies.ts";
import { authie } from "./frenchAccounts.ts";
import * as places from "./places.ts";
import { contacted, type SampleLead } from "./sampleLead.ts";
import { call, todo } from "./story.ts";

/** Open leads of Paul Moreau. */
export const paulLeads: readonly SampleLead[] = [
  {
    owner: "paul",
    daysAgo: 2,
    company: {
      name: "Chantier naval des Deux-Mâts",
      domain: "chantier-deux-mats",
      serial: 31,
      street: "Cale aux Goélands",
      place: places.brest,
      industry: industry.repair,
      employees: 26,
    },
    person: person("Tanguy", "Kermorvan", "Dirigeant", "M."),
    subject: "Bureaux et magasin face à la rade",
    values: {
      leadsourcecode: source.web,
      leadqualitycode: rating.warm,
      budgetamount: "29500.00",
      need: need.shouldHave,
    },
    story: [todo(1, "Appeler M. Kermorvan")],
  },
  {
    owner: "paul",
    daysAgo: 7,
    company: {
      name: "Crêperie Ty Rozenn",
      domain: "creperie-ty-rozenn",
      serial: 32,
      street: "9 place du Beurre-Doux",
      place: places.quimper,
      industry: industry.restaurants,
      employees: 8,
    },
    person: person("Rozenn", "Gourvennec", "Gérante", "Mme"),
    subject: "Devanture en chêne",
    closes: [0, 27],
    values: {
      leadsourcecode: source.recommended,
      leadqualitycode: rating.hot,
      budgetamount: "8900.00",
      budgetstatus: budget.canBuy,
      purchasetimeframe: timeframe.immediate,
    },
    outcome: contacted,
    story: [call(6, "Échange", "Veut ouvrir pour les vacances ; délai serré.", { minutes: 14 })],
  },
  {
    owner: "paul",
    daysAgo: 13,
    company: { ...authie.company, name: "Briqueterie de l'Authie" },
    person: person("Corinne", "Vasseur-Roy", "Responsable achats", "Mme"),
    colleagues: 1,
    subject: "Bardage vitré du hall d’exposition",
    values: { leadsourcecode: source.partner, leadqualitycode: rating.warm, budgetamount: "41000.00" },
  },
  {
    owner: "paul",
    daysAgo: 29,
    company: {
      name: "Résidence étudiante Le Grand-Cormoran",
      domain: "grand-cormoran",
      serial: 33,
      street: "70 boulevard des Embruns",
      place: places.vannes,
      industry: industry.realty,
      employees: 7,
    },
    person: person("Maëlle", "Rouxel", "Gestionnaire", "Mme"),
    subject: "Remplacement de 96 fenêtres",
    closes: [2, 28],
    values: {
      leadsourcecode: source.seminar,
      leadqualitycode: rating.hot,
      budgetamount: "74000.00",
      budgetstatus: budget.mayBuy,
      need: need.mustHave,
      purchaseprocess: process.committee,
    },
    outcome: contacted,
  },
  {
    owner: "paul",
    daysAgo: 44,
    company: {
      name: "Remparts Voyages",
      domain: "remparts-voyages",
      serial: 34,
      street: "2 venelle du Corsaire",
      place: places.saintMalo,
      industry: industry.consumerServices,
      employees: 5,
    },
    person: person("Hervé", "Lancelin", "Gérant", "M."),
    subject: "Porte d’entrée et vitrine",
    values: { leadsourcecode: source.web, leadqualitycode: rating.cold, budgetamount: "3600.00" },
  },
  {
    owner: "paul",
    daysAgo: 82,
    company: {
      name: "Scierie Houssemaine SARL",
      domain: "scierie-houssemaine",
      serial: 35,
      street: "Lieu-dit Les Trois-Chênes",
      place: places.leMans,
      industry: industry.distribution,
      employees: 17,
    },
    person: person("Pascal", "Houssemaine", "Directeur", "M."),
    subject: "Partenariat négoce",
    values: { leadsourcecode: source.partner, leadqualitycode: rating.cold },
  },
];
