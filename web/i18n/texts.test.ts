import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Texts {
  readonly [key: string]: string | Texts;
}

const folder = new URL(".", import.meta.url);
/** By folder, `{language}` standing for one of the two. */
const files = ["{language}", "later/{language}"].flatMap((place) => filesIn(place, "en"));

describe("the texts of the app", () => {
  it("have the same files in English and French", () => {
    expect(["{language}", "later/{language}"].flatMap((place) => filesIn(place, "fr"))).toEqual(files);
  });

  it.each(files)("say in French what they say in English: %s", (file) => {
    expect(keysOf(read("fr", file))).toEqual(keysOf(read("en", file)));
  });

  it.each(files)("are set as French is: no straight apostrophe, no line broken before a colon: %s", (file) => {
    const wrong = valuesOf(read("fr", file)).filter((text) => /'| [;:!?»]|« /.test(text));

    expect(wrong).toEqual([]);
  });
});

function filesIn(place: string, language: string): string[] {
  return readdirSync(new URL(place.replace("{language}", language), folder)).map((name) => `${place}/${name}`);
}

function read(language: string, file: string): Texts {
  return JSON.parse(readFileSync(new URL(file.replace("{language}", language), folder), "utf8")) as Texts;
}

/** Keys without what only one language needs: plural forms, and forms by the gender of a noun. */
function keysOf(texts: Texts): string[] {
  const keys = pathsOf(texts).filter(([path]) => !path.startsWith("gender"));
  return [...new Set(keys.map(([path]) => path.replace(/_(zero|one|two|few|many|other|f)$/, "")))].sort();
}

function valuesOf(texts: Texts): string[] {
  return pathsOf(texts).map(([, value]) => value);
}

function pathsOf(texts: Texts, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : pathsOf(value, `${prefix}${key}.`),
  );
}
