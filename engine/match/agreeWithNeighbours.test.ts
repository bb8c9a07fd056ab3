import { expect, it } from "vitest";
import { agreeWithNeighbours, pairsOfNeighbours } from "./agreeWithNeighbours.ts";

const weights = { "neighbours common": 1, "neighbours all common": 0.5, "neighbours strange": -2 };

it("two who are likely one with a third are likelier one themselves", () => {
  const links = [
    { left: 0, right: 1, logOdds: 3 },
    { left: 1, right: 2, logOdds: 2 },
    { left: 0, right: 2, logOdds: -0.5 },
    { left: 2, right: 3, logOdds: -5 },
  ];

  expect(agreeWithNeighbours(links, 4, weights).map(({ logOdds }) => logOdds)).toEqual([3, 2, 1, -5]);
});

it("two who are each one with others only are less likely one", () => {
  const links = [
    { left: 0, right: 1, logOdds: 3 },
    { left: 2, right: 3, logOdds: 3 },
    { left: 1, right: 2, logOdds: 1 },
  ];

  expect(agreeWithNeighbours(links, 4, weights)[2]?.logOdds).toBe(-1);
});

it("who share a neighbour but no key are compared all the same", () => {
  const links = [
    { left: 0, right: 1, logOdds: 3 },
    { left: 1, right: 2, logOdds: 2 },
    { left: 1, right: 3, logOdds: -2 },
  ];

  expect([...pairsOfNeighbours(links, 4)]).toEqual([[0, 2]]);
});
