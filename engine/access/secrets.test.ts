import { describe, expect, it } from "vitest";
import { hashPassword, hashToken, newToken, passwordMatches, sameHash } from "./secrets.ts";

describe("a token", () => {
  it("has 256 random bits, and no two are alike", () => {
    const tokens = Array.from({ length: 100 }, newToken);

    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it("is recognised by its hash", () => {
    const token = newToken();

    expect(sameHash(hashToken(token), hashToken(token))).toBe(true);
    expect(sameHash(hashToken(token), hashToken(`${token}x`))).toBe(false);
    expect(sameHash(hashToken(token), Buffer.alloc(3))).toBe(false);
  });
});

describe("a password", () => {
  it("is hashed with Argon2id, differently each time", async () => {
    const [first, second] = [
      await hashPassword("a long and quiet night"),
      await hashPassword("a long and quiet night"),
    ];

    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await passwordMatches(first, "a long and quiet night")).toBe(true);
    expect(await passwordMatches(first, "a long and quiet nighT")).toBe(false);
  });

  it("matches nothing where there is no hash, or a broken one", async () => {
    expect(await passwordMatches(null, "anything")).toBe(false);
    expect(await passwordMatches("", "anything")).toBe(false);
    expect(await passwordMatches("$argon2id$broken", "anything")).toBe(false);
  });
});
