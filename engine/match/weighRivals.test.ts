import { expect, it } from "vitest";
import { weighRivals } from "./weighRivals.ts";

const weights = { "a better candidate": -0.5, "no other candidate": 1 };
const candidate = (right: number, logOdds: number) => ({ left: 0, right, evidence: [], logOdds });

it("a better candidate makes the others less likely, and no other candidate makes the only one likelier", () => {
  const rivals = weighRivals([candidate(1, 3), candidate(2, 1), candidate(3, -4)], weights);

  expect(rivals.map(({ logOdds }) => logOdds)).toEqual([3, 0, -6]);
  expect(weighRivals([candidate(1, 1)], weights)[0]?.logOdds).toBe(2);
});

it("a twin of the best candidate is no rival of it, and rises with it", () => {
  const candidates = [candidate(1, 3), candidate(2, -1), candidate(3, -4)];
  const rivals = weighRivals(candidates, { ...weights, "twin of a better candidate": 1 }, (one, other) =>
    one === 1 && other === 2 ? 5 : -5,
  );

  expect(rivals.map(({ logOdds }) => logOdds)).toEqual([4, 4, -6]);
});
