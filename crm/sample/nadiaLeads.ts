import { budget, industry, need, process, rating, source, timeframe } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import { contacted, type SampleLead } from "./sampleLead.ts";
import { todo } from "./story.ts";

/** Open leads of Nadia Benali. */
export const nadiaLeads: readonly SampleLead[] = [
  {
    owner: "nadia",
    daysAgo: 2,
    company: {
      name: "Bastide Lavandière SCI",
      domain: "bastide-lavandiere",
      serial: 36,
      street: "55 traverse des Amandiers",
      place: places.marseille,
      industry: industry.realty,
    },
    person: person("Leïla", "Boumediene", "Gérante", "Mme"),
    subject: "Immeuble de rapport : 48 fenêtres",
    closes: [1, 18],
    values: {
      leadsourcecode: source.recommended,
      leadqualitycode: rating.hot,
      budgetamount: "37000.00",
      budgetstatus: budget.canBuy,
      need: need.mustHave,
      purchasetimeframe: timeframe.thisQuarter,
    },
    outcome: contacted,
  },
  {
    owner: "nadia",
    daysAgo: 6,
    company: {
      name: "Laboratoires Fénoline SAS",
      domain: "laboratoires-fenoline",
      serial: 37,
      street: "4 rue de la Distillerie",
      place: places.perpignan,
      industry: industry.manufacturing,
      employees: 140,
      revenue: "27000000.00",
    },
    person: person("Xavier", "Puigmal", "Directeur des opérations", "M."),
    subject: "Salle blanche : menuiseries affleurantes",
    values: {
      leadsourcecode: source.web,
      leadqualitycode: rating.warm,
      budgetamount: "118000.00",
      budgetstatus: budget.mayBuy,
      purchasetimeframe: timeframe.thisYear,
    },
    story: [todo(2, "Demander le cahier des charges à M. Puigmal")],
  },
  {
    owner: "nadia",
    daysAgo: 18,
    company: {
      name: "Théâtre du Rideau-Brun",
      domain: "theatre-rideau-brun",
      serial: 38,
      street: "21 rue du Souffleur",
      place: places.clermont,
      industry: industry.associations,
      employees: 23,
    },
    person: person("Solène", "Vialatte", "Administratrice", "Mme"),
    subject: "Foyer : grandes baies",
    values: { leadsourcecode: source.wordOfMouth, leadqualitycode: rating.warm, budgetamount: "22500.00" },
  },
  {
    owner: "nadia",
    daysAgo: 35,
    company: {
      name: "Pharmacie du Pas-de-l’Ours",
      domain: "pharmacie-pas-de-l-ours",
      serial: 39,
      street: "30 avenue de la Vallée",
      place: places.pau,
      industry: industry.clinics,
      employees: 9,
    },
    person: person("Hugo", "Lassalle", "Pharmacien titulaire", "M."),
    subject: "Vitrine et rideau",
    values: { leadsourcecode: source.advertisement, leadqualitycode: rating.cold, budgetamount: "5400.00" },
  },
  {
    owner: "nadia",
    daysAgo: 53,
    company: {
      name: "École hôtelière de Pierre-Grise",
      domain: "ecole-pierre-grise",
      serial: 40,
      street: "8 rue des Basaltes",
      place: places.clermont,
      industry: industry.socialServices,
      employees: 66,
    },
    person: person("Anne-Laure", "Chazal", "Secrétaire générale", "Mme"),
    subject: "Audit énergétique des internats",
    values: {
      leadsourcecode: source.seminar,
      leadqualitycode: rating.warm,
      budgetamount: "6400.00",
      purchaseprocess: process.committee,
    },
    outcome: contacted,
    story: [todo(5, "Envoyer l’offre d’audit")],
  },
];
