import { expect, it } from "vitest";
import { agreeWithNeighbours } from "./agreeWithNeighbours.ts";

it("two who are likely one with a third are likelier one themselves", () => {
  const links = [
    { left: 0, right: 1, logOdds: 3 },
    { left: 1, right: 2, logOdds: 2 },
    { left: 0, right: 2, logOdds: -0.5 },
    { left: 2, right: 3, logOdds: -5 },
  ];

  expect(agreeWithNeighbours(links).map(({ logOdds }) => logOdds)).toEqual([3, 2, 0.5, -5]);
});
