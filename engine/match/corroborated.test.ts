import { describe, expect, it } from "vitest";
import type { Evidence } from "./compareOrganisations.ts";
import { areOrganisationsCorroborated, arePeopleCorroborated } from "./corroborated.ts";
import { verdictOf } from "./scorePair.ts";

const named = (...names: string[]): Evidence[] => names.map((name) => [name, 1]);

describe("what lets one be certain", () => {
  it.each([
    [true, ["name alike, one domain", "domain same"]],
    [true, ["name fuller, one phone", "phone same"]],
    [true, ["name in part, one house", "phone same", "street same"]],
    [true, ["name alike, one register", "registration same"]],
    [true, ["name same", "name same, nowhere"]],
    [false, ["name same", "name same, two towns", "town other"]],
    [false, ["name alike, one town", "postal code same", "town same"]],
    [false, ["name other, one register", "registration same"]],
    [false, ["name fuller, one domain", "domain same", "phone same", "registration other"]],
    [false, ["name longer, one phone", "phone same", "domain same", "more: number"]],
  ])("of companies: %s for %j", (is, evidence) => {
    expect(areOrganisationsCorroborated(named(...evidence))).toBe(is);
  });

  it.each([
    [true, ["last same", "first same", "phone same"]],
    [true, ["last same", "first same", "postal code same"]],
    [true, ["e-mail, first agrees, last agrees", "last typo", "e-mail same"]],
    [true, ["first same", "one home, first agrees, last differs", "birth same", "street same"]],
    [false, ["no reach, first agrees, last agrees", "last typo", "postal code same"]],
    [false, ["last same", "first same", "phone same", "birth other"]],
    [false, ["last same", "one home, first differs, last agrees", "birth same", "street same"]],
    [false, ["last same", "first same"]],
  ])("of people: %s for %j", (is, evidence) => {
    expect(arePeopleCorroborated(named(...evidence), 5)).toBe(is);
  });

  it("an overwhelming sum about people needs no more kinds of signs, unless one of them speaks of another person", () => {
    const rare = named("no reach, first agrees, last agrees", "all names met", "birth place same");

    expect([arePeopleCorroborated(rare, 5), arePeopleCorroborated(rare, 8)]).toEqual([false, true]);
    expect(arePeopleCorroborated([...rare, ["birth other", 1]], 8)).toBe(false);
    expect(arePeopleCorroborated([...rare, ["generation other", 1]], 8)).toBe(false);
  });

  it("what is not corroborated stays probable, in its order", () => {
    const [lower, higher] = [verdictOf(6, false, 0.98), verdictOf(9, false, 0.98)];

    expect([lower.band, higher.band]).toEqual(["probable", "probable"]);
    expect(higher.score).toBeGreaterThan(lower.score);
    expect(verdictOf(6, true, 0.98).band).toBe("certain");
  });
});
