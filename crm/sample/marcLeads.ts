import { budget, industry, rating, source } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import { contacted, type SampleLead } from "./sampleLead.ts";

/** Open leads of Marc Girard, the manager. */
export const marcLeads: readonly SampleLead[] = [
  {
    owner: "marc",
    daysAgo: 5,
    company: {
      name: "Kranichhof Bau GmbH",
      domain: "kranichhof-bau",
      serial: 41,
      street: "Lindenhain 40",
      place: places.berlin,
      industry: industry.contractors,
      employees: 88,
      phone: "+49 30 23125 702",
    },
    person: person("Birgit", "Saalfeld", "Projektleiterin"),
    subject: "Siebzig Eichenfenster, Denkmalschutz",
    closes: [2, 12],
    values: {
      leadsourcecode: source.tradeShow,
      leadqualitycode: rating.hot,
      budgetamount: "66000.00",
      budgetstatus: budget.canBuy,
    },
    outcome: contacted,
  },
  {
    owner: "marc",
    daysAgo: 20,
    company: {
      name: "Maasvallei Renovatie BV",
      domain: "maasvallei-renovatie",
      serial: 42,
      street: "Rue de la Carrière 3",
      place: places.namur,
      industry: industry.contractors,
      employees: 13,
    },
    person: person("Joris", "Hellemans", "Zaakvoerder"),
    subject: "Fenêtres bois pour maisons de maître",
    values: { leadsourcecode: source.web, leadqualitycode: rating.warm, budgetamount: "28000.00" },
  },
  {
    owner: "marc",
    daysAgo: 48,
    company: {
      name: "Swaledale Joinery Ltd",
      domain: "swaledale-joinery",
      serial: 43,
      street: "4 Fletcher's Wynd",
      place: places.york,
      industry: industry.wholesale,
      employees: 15,
      phone: "+44 1632 960 411",
    },
    person: person("Imogen", "Harcastle", "Buyer"),
    subject: "Stocking French oak windows",
    values: { leadsourcecode: source.tradeShow, leadqualitycode: rating.cold },
  },
];
