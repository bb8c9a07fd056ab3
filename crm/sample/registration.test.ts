import { expect, it } from "vitest";
import { frenchVatOf, sirenOf, siretOf } from "./registration.ts";

it.each([
  [1, "000100016", "00010001600013", "FR39000100016"],
  [7, "000100073", "00010007300014", "FR16000100073"],
  [20, "000100206", "00010020600010", "FR27000100206"],
])("Company %i of the sample has registration numbers that add up", (serial, siren, siret, vatNumber) => {
  const numbers = [sirenOf(serial), siretOf(serial), frenchVatOf(serial)];

  expect(numbers).toEqual([siren, siret, vatNumber]);
});
