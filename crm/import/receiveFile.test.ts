import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { receiveFile } from "./receiveFile.ts";

async function* body(...parts: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part);
  }
}

const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith("filon-import-"));

describe("a file that is received", () => {
  it("is read as it was sent, and leaves nothing behind", async () => {
    const before = leftOver();
    const file = await receiveFile(body("Last Name,", "Company\n", "Roux,Aubépine\n"), 1000);

    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks()) chunks.push(chunk);
    await file.remove();

    expect(Buffer.concat(chunks).toString()).toBe("Last Name,Company\nRoux,Aubépine\n");
    expect(leftOver()).toEqual(before);
  });

  it("may be as large as allowed and no larger", async () => {
    const before = leftOver();

    await expect(receiveFile(body("12345", "67890"), 9)).rejects.toMatchObject({ name: "bodyTooLarge", status: 413 });
    await (await receiveFile(body("12345", "67890"), 10)).remove();

    expect(leftOver()).toEqual(before);
  });

  it("that breaks off is the sender's affair, not a mistake of ours", async () => {
    const before = leftOver();

    const failure = receiveFile(body("Last Name\n", new Error("aborted")), 1000);

    await expect(failure).rejects.toMatchObject({ name: "badRequest", status: 400 });
    expect(leftOver()).toEqual(before);
  });
});
