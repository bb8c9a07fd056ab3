import { expect, it } from "vitest";
import { explain } from "./explain.ts";

it("says what was found in both languages, the loudest first, and nothing of what only weighs", () => {
  const words = explain(
    [
      ["prior", 1],
      ["town same", 1],
      ["registration same", 1],
    ],
    { "town same": 0.5, "registration same": 4, prior: 6 },
  );

  expect(words).toEqual([
    { en: "Same registration number", fr: "Même numéro d’immatriculation" },
    { en: "Same town", fr: "Même ville" },
  ]);
});
