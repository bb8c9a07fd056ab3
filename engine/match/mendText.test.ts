import { expect, it } from "vitest";
import { mendLetters, mendText } from "./mendText.ts";

it.each([
  ["SociÃ©tÃ© GÃ©nÃ©rale", "Société Générale"],
  ["Marks &amp; Spencer", "Marks & Spencer"],
  ["l&#39;Atelier", "l'Atelier"],
  ["São Paulo Âge", "São Paulo Âge"],
])("%s was %s", (broken, whole) => {
  expect(mendText(broken)).toBe(whole);
});

it("reads digits between letters as the letters they look like", () => {
  expect(mendLetters("s0ciete genera1e 3m b2b")).toBe("societe generale 3m b2b");
});
