import { describe, expect, it } from "vitest";
import { matches } from "./matching.ts";

describe("matches", () => {
  it.each([
    ["Opportunités ouvertes", "opp", true],
    ["Opportunités ouvertes", "ouv opp", true],
    ["Opportunités ouvertes", "OUVERTES", true],
    ["Créer un devis", "creer", true],
    ["Main-d’œuvre", "oeuv", true],
    ["Opportunités ouvertes", "portu", false],
    ["Opportunités ouvertes", "opp perdues", false],
    ["Leads", "", true],
  ])("%j for %j: %s", (label, typed, is) => {
    expect(matches(label, typed)).toBe(is);
  });
});
