import { describe, expect, it } from "vitest";
import { settingsFrom } from "./settings.ts";

describe("settings", () => {
  it("have a default that works for each", () => {
    expect(settingsFrom({ FILON_TIME_ZONE: "Europe/Paris" }, "/filon")).toEqual({
      host: "127.0.0.1",
      port: 4100,
      dataFolder: "/filon/data",
      databaseUrl: null,
      timeZone: "Europe/Paris",
      administrator: null,
      trustProxy: false,
    });
  });

  it("are taken from the environment", () => {
    const settings = settingsFrom(
      {
        HOST: "::",
        PORT: "0",
        FILON_DATA_DIR: "/var/lib/filon",
        DATABASE_URL: "postgresql://db/filon",
        FILON_TRUST_PROXY: "true",
        FILON_ADMIN_EMAIL: "ada@norfield.test",
        FILON_ADMIN_PASSWORD: "a long and quiet night",
      },
      "/filon",
    );

    expect(settings).toMatchObject({
      host: "::",
      port: 0,
      dataFolder: "/var/lib/filon",
      databaseUrl: "postgresql://db/filon",
      administrator: { email: "ada@norfield.test", password: "a long and quiet night" },
      trustProxy: true,
    });
    expect(settings.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it.each(["eighty", "-1", "65536", "4100.5"])("refuse %s as a port", (port) => {
    expect(() => settingsFrom({ PORT: port }, "/filon")).toThrow(
      `PORT must be a number from 0 to 65535, not "${port}"`,
    );
  });
});
