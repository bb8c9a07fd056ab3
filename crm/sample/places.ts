import type { Values } from "../../engine/records/rules.ts";

/** Towns the people of the sample live in. Streets are invented. */

export type Place = Values & { readonly address1_city: string; readonly address1_country: string };

function place(postalcode: string, city: string, region: string, country = "France"): Place {
  return {
    address1_postalcode: postalcode,
    address1_city: city,
    address1_stateorprovince: region,
    address1_country: country,
  };
}

export const amiens = place("80000", "Amiens", "Hauts-de-France");
export const angers = place("49100", "Angers", "Pays de la Loire");
export const annecy = place("74000", "Annecy", "Auvergne-Rhône-Alpes");
export const besancon = place("25000", "Besançon", "Bourgogne-Franche-Comté");
export const beziers = place("34500", "Béziers", "Occitanie");
export const blois = place("41000", "Blois", "Centre-Val de Loire");
export const bordeaux = place("33000", "Bordeaux", "Nouvelle-Aquitaine");
export const brest = place("29200", "Brest", "Bretagne");
export const caen = place("14000", "Caen", "Normandie");
export const chambery = place("73000", "Chambéry", "Auvergne-Rhône-Alpes");
export const clermont = place("63000", "Clermont-Ferrand", "Auvergne-Rhône-Alpes");
export const dieppe = place("76200", "Dieppe", "Normandie");
export const dijon = place("21000", "Dijon", "Bourgogne-Franche-Comté");
export const grenoble = place("38000", "Grenoble", "Auvergne-Rhône-Alpes");
export const laRochelle = place("17000", "La Rochelle", "Nouvelle-Aquitaine");
export const leMans = place("72000", "Le Mans", "Pays de la Loire");
export const lille = place("59000", "Lille", "Hauts-de-France");
export const limoges = place("87000", "Limoges", "Nouvelle-Aquitaine");
export const lorient = place("56100", "Lorient", "Bretagne");
export const lyon = place("69003", "Lyon", "Auvergne-Rhône-Alpes");
export const marseille = place("13006", "Marseille", "Provence-Alpes-Côte d’Azur");
export const metz = place("57000", "Metz", "Grand Est");
export const montpellier = place("34000", "Montpellier", "Occitanie");
export const nancy = place("54000", "Nancy", "Grand Est");
export const nantes = place("44000", "Nantes", "Pays de la Loire");
export const orleans = place("45000", "Orléans", "Centre-Val de Loire");
export const paris = place("75011", "Paris", "Île-de-France");
export const pau = place("64000", "Pau", "Nouvelle-Aquitaine");
export const perpignan = place("66000", "Perpignan", "Occitanie");
export const quimper = place("29000", "Quimper", "Bretagne");
export const reims = place("51100", "Reims", "Grand Est");
export const rennes = place("35000", "Rennes", "Bretagne");
export const rouen = place("76000", "Rouen", "Normandie");
export const saintMalo = place("35400", "Saint-Malo", "Bretagne");
export const strasbourg = place("67000", "Strasbourg", "Grand Est");
export const toulouse = place("31000", "Toulouse", "Occitanie");
export const tours = place("37000", "Tours", "Centre-Val de Loire");
export const vannes = place("56000", "Vannes", "Bretagne");

export const berlin = place("10115", "Berlin", "Berlin", "Allemagne");
export const namur = place("5000", "Namur", "Wallonie", "Belgique");
export const newYork = place("10013", "New York", "NY", "États-Unis");
export const stockholm = place("111 29", "Stockholm", "Stockholm", "Suède");
export const turin = place("10121", "Turin", "Piémont", "Italie");
export const york = place("YO1 7HH", "York", "North Yorkshire", "Royaume-Uni");
export const zaragoza = place("50001", "Saragosse", "Aragon", "Espagne");
