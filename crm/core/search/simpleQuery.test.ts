import { describe, expect, it } from "vitest";
import { highlighted, simpleQuery } from "./simpleQuery.ts";

describe("simpleQuery", () => {
  it.each([
    ["norfield +lyon", "(('norfield':* & 'lyon':*))"],
    ["hotel | inn", "(('hotel':*)) | (('inn':*))"],
    ["norfield -closed", "(('norfield':*) & !('closed':*))"],
    ["Alp*", "(('Alp':*))"],
    ['"marie dupont"', "(('marie':* & 'dupont':*))"],
    ["jean-marc", "(('jean':* & 'marc':*))"],
    ["a\\|b", "(('a':* & 'b':*))"],
  ])("reads %j", (text, query) => {
    expect(simpleQuery(text).query).toBe(query);
  });

  it.each(["", "|", "-closed", "*"])("finds nothing to look for in %j", (text) => {
    expect(simpleQuery(text)).toEqual({ query: null, words: [] });
  });
});

describe("highlighted", () => {
  it("marks the words that begin alike, without case and accents", () => {
    expect(highlighted("Brasserie du Zéphyr", ["zeph", "bras"])).toBe(
      "{crmhit}Brasserie{/crmhit} du {crmhit}Zéphyr{/crmhit}",
    );
    expect(highlighted("Norfield", ["field"])).toBeNull();
  });
});
