import { expect, it } from "vitest";
import { readSkipToken, writeSkipToken } from "./skipToken.ts";

const secret = { key: Buffer.from("a secret of the server's own") };

it.each([[[]], [["a", 5, true, null]], [["é😀", "2026-01-31T00:00:00Z", "12.50"]]])(
  "%j comes back as it went",
  (after) => {
    const token = writeSkipToken(secret, "books?$top=1", after);

    expect(readSkipToken(secret, "books?$top=1", token)).toEqual(after);
    expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
  },
);

it.each([
  ["another query", "books?$top=2", (token: string) => token],
  ["no signature", "books?$top=1", (token: string) => token.split(".")[0] ?? ""],
  ["another signature", "books?$top=1", (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
  [
    "other values",
    "books?$top=1",
    (token: string) => `${Buffer.from("[1]").toString("base64url")}.${token.split(".")[1]}`,
  ],
  ["nothing", "books?$top=1", () => ""],
])("a token with %s is refused", (_what, query, alter) => {
  const token = writeSkipToken(secret, "books?$top=1", ["a"]);

  expect(() => readSkipToken(secret, query, alter(token))).toThrow("The $skiptoken is malformed");
});

it("a token of another server's is refused", () => {
  const token = writeSkipToken({ key: Buffer.from("another") }, "books", ["a"]);

  expect(() => readSkipToken(secret, "books", token)).toThrow("The $skiptoken is malformed");
});
