import { describe, expect, it } from "vitest";
import { givenText, isDummyCode, isDummyMail, isDummyNumber } from "./placeholders.ts";

describe("what fills a field that had to be filled", () => {
  it.each(["N/A", "-", "???", "inconnu", "Non renseigné", "xxx", "#N/A"])("%s is none", (text) => {
    expect(givenText(text)).toBe("");
  });

  it.each(["Na", "Xu", "Paris", "0", "Nonette"])("%s is given", (text) => {
    expect(givenText(text)).toBe(text);
  });

  it("is known among numbers, codes and addresses", () => {
    expect(["0600000000", "0123456789", "1111111111"].map(isDummyNumber)).toEqual([true, true, true]);
    expect(["0241000017", "0612345671"].map(isDummyNumber)).toEqual([false, false]);
    expect(["00000", "99999", "00100", "75000"].map(isDummyCode)).toEqual([true, true, false, false]);
    expect(isDummyMail("none", "none.com")).toBe(true);
    expect(isDummyMail("marie.durand", "example.com")).toBe(true);
    expect(isDummyMail("marie.durand", "examplary.fr")).toBe(false);
  });
});
