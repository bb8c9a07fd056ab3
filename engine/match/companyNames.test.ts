import { expect, it } from "vitest";
import { companyNames } from "./companyNames.ts";

it.each([
  ["Verrerie d’Anjou", ["Verrerie d’Anjou"]],
  ["Verrerie d’Anjou (old)", ["Verrerie d’Anjou"]],
  ["Verrerie d’Anjou - DO NOT USE", ["Verrerie d’Anjou"]],
  ["Verrerie d’Anjou *** doublon ***", ["Verrerie d’Anjou"]],
  ["ZZ_Verrerie d’Anjou - fermé", ["Verrerie d’Anjou"]],
  ["c/o Verrerie d’Anjou", ["Verrerie d’Anjou"]],
  ["À l’att. de Verrerie d’Anjou", ["Verrerie d’Anjou"]],
  ["Norfield Ltd t/a The Glass Shop", ["Norfield Ltd", "The Glass Shop"]],
  ["Norfield, formerly known as Northfield", ["Norfield", "Northfield"]],
  ["Norfield (ex Northfield)", ["Norfield", "Northfield"]],
  ["CabinetVoisinSARL", ["Cabinet Voisin SARL"]],
  ["Fka", ["Fka"]],
  ["Test", ["Test"]],
  ["Cabinet Durand - Conseil", ["Cabinet Durand - Conseil"]],
])("%s names %j", (text, names) => {
  expect(companyNames(text)).toEqual(names);
});
