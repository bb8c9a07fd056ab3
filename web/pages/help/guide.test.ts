import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guidePageNames } from "./guidePages.ts";

const folder = new URL("../../../docs/guide/", import.meta.url);
const files = guidePageNames.map((name) => `${name}.md`);
const pages = ["en", "fr"].flatMap((language) => files.map((file) => ({ language, file })));
const read = (language: string, file: string) => readFileSync(new URL(`${language}/${file}`, folder), "utf8");

describe("the user's guide", () => {
  it.each(["en", "fr"])("has the pages that the app lists, and no other: %s", (language) => {
    expect(readdirSync(new URL(language, folder)).sort()).toEqual([...files].sort());
  });

  it.each(pages)("leads to pages and pictures that are there: $language/$file", ({ language, file }) => {
    const page = read(language, file);
    const targets = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? "");

    expect(targets.filter((target) => !existsSync(new URL(`${language}/${target}`, folder)))).toEqual([]);
    expect(page).toMatch(/^# .+\n/);
  });

  it.each(files)("tells the same in both languages, heading by heading: %s", (file) => {
    const headings = (language: string) => [...read(language, file).matchAll(/^#+ /gm)].map(([mark]) => mark);

    expect(headings("fr")).toEqual(headings("en"));
  });

  it.each(files)("is set as French is: no straight apostrophe, no line broken before a colon: %s", (file) => {
    expect(read("fr", file).match(/'| [;:!?»%](?=\s|$)|« /gm)).toBeNull();
  });

  it("has small pictures, each shown somewhere", () => {
    const pictures = ["en", "fr"].flatMap((language) =>
      readdirSync(new URL(`images/${language}`, folder)).map((name) => `images/${language}/${name}`),
    );
    const text = pages.map(({ language, file }) => read(language, file)).join("\n");

    expect(pictures.filter((picture) => !text.includes(`(../${picture})`))).toEqual([]);
    expect(pictures.reduce((sum, picture) => sum + statSync(new URL(picture, folder)).size, 0)).toBeLessThan(1_500_000);
  });
});
