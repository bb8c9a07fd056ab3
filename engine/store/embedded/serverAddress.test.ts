import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { fitsSocketPath } from "./serverAddress.ts";
import { ask, endAll, givenFolder, open } from "./testFolder.ts";

afterEach(endAll);

it.each([
  { bytes: 93, platform: "linux", fits: true }, // the socket's name and its slash take 14
  { bytes: 94, platform: "linux", fits: false },
  { bytes: 89, platform: "darwin", fits: true },
  { bytes: 90, platform: "darwin", fits: false },
] as const)("a folder path of $bytes bytes fits on $platform: $fits", ({ bytes, platform, fits }) => {
  expect(fitsSocketPath("/" + "é".repeat((bytes - 1) >> 1) + "x".repeat((bytes - 1) & 1), platform)).toBe(fits);
});

it("listens in a private temporary folder when the path is too long, and removes it", async () => {
  const folder = join(givenFolder(), "long".repeat(30));

  const database = await open(folder);
  const { host } = database.connection;

  expect(host).toMatch(/\/filon-\w{6}$/);
  expect(await ask(database, "SELECT 1")).toBe("1");
  await database.stop();
  expect(existsSync(host)).toBe(false);
});
