import { industry, relation, role, terms } from "./choices.ts";
import { person } from "./companies.ts";
import * as places from "./places.ts";
import type { SampleAccount } from "./sampleAccount.ts";
import { call, done, note, todo, visit } from "./story.ts";

/** Customers in France. */

const customer = { customertypecode: relation.customer, paymenttermscode: terms.net30 };

export const perigault: SampleAccount = {
  owner: "administrator",
  daysAgo: 118,
  company: {
    name: "Établissements Périgault SAS",
    domain: "perigault",
    serial: 1,
    street: "6 rue des Ardoisiers",
    place: places.angers,
    industry: industry.contractors,
    employees: 64,
    revenue: "9800000.00",
  },
  values: { ...customer, paymenttermscode: terms.net45, accountnumber: "C-0001" },
  contacts: [
    [person("Hélène", "Périgault", "Présidente", "Mme"), role.decides],
    [person("Bruno", "Le Tallec", "Responsable achats", "M."), role.influences],
  ],
  story: [
    note(60, "Conditions", "45 jours fin de mois, livraison à l’atelier avant 11 h. Demander Bruno pour les dates."),
    todo(4, "Envoyer le nouveau nuancier"),
  ],
};

export const saintOmbeline: SampleAccount = {
  owner: "administrator",
  daysAgo: 112,
  company: {
    name: "Clinique Sainte-Ombeline SAS",
    domain: "sainte-ombeline",
    serial: 2,
    street: "41 avenue des Platanes-Bleus",
    place: places.tours,
    industry: industry.clinics,
    employees: 210,
    revenue: "31500000.00",
  },
  values: { ...customer, accountcategorycode: 1, accountnumber: "C-0002" },
  contacts: [
    [person("Marianne", "Desroches", "Directrice des services techniques", "Mme"), role.decides],
    [person("Karim", "Touati", "Ingénieur bâtiment", "M."), role.influences],
  ],
  story: [call(9, "Planning des travaux", "Chambres libérées par moitié, deux semaines chacune.", { minutes: 25 })],
};

export const valmorin: SampleAccount = {
  owner: "administrator",
  daysAgo: 109,
  company: {
    name: "Valmorin Immobilier SAS",
    domain: "valmorin-immobilier",
    serial: 3,
    street: "15 quai des Gabarriers",
    place: places.nantes,
    industry: industry.realty,
    employees: 38,
    revenue: "6400000.00",
  },
  values: { ...customer, accountnumber: "C-0003" },
  contacts: [
    [person("Delphine", "Aubrac", "Responsable copropriétés", "Mme"), role.decides],
    [person("Loïc", "Menguy", "Gestionnaire technique", "M."), role.employee],
  ],
  story: [todo(-3, "Relancer la facture échue", { isUrgent: true })],
};

export const tilleuls: SampleAccount = {
  owner: "anna",
  daysAgo: 105,
  company: {
    name: "Hôtel des Tilleuls d’Argent SARL",
    domain: "tilleuls-argent",
    serial: 4,
    street: "3 promenade des Cygnes-Noirs",
    place: places.annecy,
    industry: industry.restaurants,
    employees: 27,
    revenue: "2900000.00",
  },
  values: { ...customer, accountnumber: "C-0004" },
  contacts: [[person("Jean-Marc", "Vuillerme", "Directeur", "M."), role.decides]],
  story: [note(30, "Contrainte", "Travaux possibles seulement hors saison ; pas de bruit avant 9 h.")],
};

export const castelvert: SampleAccount = {
  owner: "anna",
  daysAgo: 101,
  company: {
    name: "Maisons Castelvert SAS",
    domain: "maisons-castelvert",
    serial: 5,
    street: "88 route de la Pinède",
    place: places.bordeaux,
    industry: industry.contractors,
    employees: 112,
    revenue: "18700000.00",
  },
  values: { ...customer, accountcategorycode: 1, accountnumber: "C-0005" },
  contacts: [
    [person("Sandrine", "Larrieu", "Directrice des achats", "Mme"), role.decides],
    [person("Mathieu", "Dubreuilh", "Conducteur de travaux", "M."), role.influences],
  ],
  story: [todo(0, "Confirmer la date de livraison du lot 3"), done(14, "Visite du chantier témoin")],
};

export const grandsPres: SampleAccount = {
  owner: "anna",
  daysAgo: 97,
  company: {
    name: "Coopérative Les Grands Prés",
    domain: "cooperative-grands-pres",
    serial: 6,
    street: "2 chemin du Silo",
    place: places.dijon,
    industry: industry.agriculture,
    employees: 46,
  },
  values: { customertypecode: relation.customer, accountnumber: "C-0006" },
  contacts: [[person("Étienne", "Voisenet", "Directeur", "M."), role.decides]],
};

export const kerbrug: SampleAccount = {
  owner: "paul",
  daysAgo: 116,
  company: {
    name: "Bâtisseurs de Kerbrug SARL",
    domain: "batisseurs-kerbrug",
    serial: 7,
    street: "19 rue du Lavoir-aux-Fées",
    place: places.rennes,
    industry: industry.contractors,
    employees: 31,
    revenue: "4300000.00",
  },
  values: { ...customer, accountnumber: "C-0007" },
  contacts: [
    [person("Ronan", "Kervella", "Gérant", "M."), role.decides],
    [person("Soizic", "Le Goff", "Assistante de direction", "Mme"), role.employee],
  ],
  story: [
    call(21, "Chantier de Cesson", "Content de la pose ; demande un prix pour douze baies.", { isIncoming: true }),
  ],
};

export const sainteAldine: SampleAccount = {
  owner: "paul",
  daysAgo: 93,
  company: {
    name: "Lycée privé Sainte-Aldine",
    domain: "lycee-sainte-aldine",
    serial: 8,
    street: "7 place du Vieux-Préau",
    place: places.rouen,
    industry: industry.socialServices,
    employees: 85,
  },
  values: { ...customer, paymenttermscode: terms.net60, accountnumber: "C-0008" },
  contacts: [
    [person("Béatrice", "Lemonnier", "Intendante", "Mme"), role.decides],
    [person("Paul-Henri", "Guérard", "Chef d’établissement", "M."), role.influences],
  ],
  story: [visit(5, "Visite des salles de sciences", "Rouen, bâtiment C")],
};

export const authie: SampleAccount = {
  owner: "paul",
  daysAgo: 88,
  company: {
    name: "Briqueterie de l’Authie SA",
    domain: "briqueterie-authie",
    serial: 9,
    street: "Zone des Fours, lot 4",
    place: places.amiens,
    industry: industry.manufacturing,
    employees: 73,
    revenue: "11200000.00",
  },
  values: { customertypecode: relation.prospect, accountnumber: "C-0009" },
  contacts: [[person("Fabrice", "Delattre", "Directeur industriel", "M."), role.decides]],
};

export const montaurel: SampleAccount = {
  owner: "nadia",
  daysAgo: 107,
  company: {
    name: "Domaine Montaurel SAS",
    domain: "domaine-montaurel",
    serial: 10,
    street: "Mas des Trois-Cyprès",
    place: places.montpellier,
    industry: industry.agriculture,
    employees: 18,
    revenue: "3100000.00",
  },
  values: { ...customer, accountnumber: "C-0010" },
  contacts: [
    [person("Agathe", "Montaurel", "Gérante", "Mme"), role.decides],
    [person("Nicolas", "Fabrègues", "Régisseur", "M."), role.employee],
  ],
};

export const vercorail: SampleAccount = {
  owner: "nadia",
  daysAgo: 103,
  company: {
    name: "Vercorail Rénovation SAS",
    domain: "vercorail-renovation",
    serial: 11,
    street: "52 rue des Cimentiers",
    place: places.grenoble,
    industry: industry.contractors,
    employees: 41,
    revenue: "5600000.00",
  },
  values: { ...customer, customertypecode: relation.reseller, accountnumber: "C-0011" },
  contacts: [
    [person("Thomas", "Jacquier", "Associé", "M."), role.decides],
    [person("Inès", "Rolland", "Métreuse", "Mme"), role.influences],
  ],
  story: [note(25, "Accord cadre", "Remise de 5 % au-delà de 60 000 € HT par an, à revoir en janvier.")],
};

export const dauberval: SampleAccount = {
  owner: "nadia",
  daysAgo: 90,
  company: {
    name: "Foncière Dauberval SA",
    domain: "fonciere-dauberval",
    serial: 12,
    street: "29 passage du Cheval-Gris",
    place: places.paris,
    industry: industry.realty,
    employees: 55,
    revenue: "24000000.00",
  },
  values: { ...customer, accountcategorycode: 1, accountnumber: "C-0012" },
  contacts: [
    [person("Guillaume", "Sérizier", "Directeur du patrimoine", "M."), role.decides],
    [person("Aïcha", "Ferhat", "Cheffe de projet", "Mme"), role.influences],
  ],
  story: [todo(1, "Préparer la soutenance devant le comité", { isUrgent: true })],
};
