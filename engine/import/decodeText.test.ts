import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decodeText, detectEncoding } from "./decodeText.ts";

async function decode(bytes: Uint8Array, size: number, head = bytes): Promise<string> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const texts: string[] = [];
  for await (const text of decodeText(chunks(), detectEncoding(head))) texts.push(text);
  return texts.join("");
}

const ascii = Buffer.from("name\nAnna\n");

it("a file whose first bytes are ASCII is UTF-8 when its first accented line is", async () => {
  const bytes = Buffer.concat([ascii, Buffer.from("René\n")]);

  expect(await decode(bytes, 4, ascii)).toBe("name\nAnna\nRené\n");
});

it("a file whose first bytes are ASCII is Windows-1252 when its first accented line is no UTF-8", async () => {
  // The last line is `É»` in Windows-1252, and by chance one character in UTF-8.
  const bytes = Buffer.concat([ascii, Buffer.from("Ren\xe9\n\xc9\xbb\n", "latin1")]);

  expect(await decode(bytes, 4, ascii)).toBe("name\nAnna\nRené\nÉ»\n");
});

it("a Windows-1252 line in a UTF-8 file is read as what it is", async () => {
  const bytes = Buffer.concat([Buffer.from("René\nZoé\n"), Buffer.from("No\xebl\n", "latin1"), Buffer.from("Léa\n")]);

  expect(await decode(bytes, 3)).toBe("René\nZoé\nNoël\nLéa\n");
});

it("a character cut by the end of the first bytes does not make a UTF-8 file another", () => {
  const bytes = Buffer.from("name\nRené\nZoé");

  expect(detectEncoding(bytes.subarray(0, -1))).toEqual({ encoding: "utf-8", markLength: 0, isCertain: true });
});

it("the text does not depend on how the bytes are cut", async () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }).map((text) => Buffer.from(text)),
    fc.uint8Array({ min: 1 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
      const bytes = Buffer.concat(lines.flatMap((bytes) => [bytes, Buffer.from("\n")]));

      expect(await decode(bytes, size)).toBe(await decode(bytes, bytes.length + 1));
    }),
  );
});
