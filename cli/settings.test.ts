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
      corsOrigins: new Set(),
      throttle: { requests: 6000, seconds: 1200, concurrent: 52 },
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
        FILON_CORS_ORIGINS: "https://app.norfield.test, http://localhost:3000",
        FILON_THROTTLE_REQUESTS: "100",
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
      corsOrigins: new Set(["https://app.norfield.test", "http://localhost:3000"]),
      throttle: { requests: 100, seconds: 1200, concurrent: 52 },
    });
    expect(settings.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it.each(["eighty", "-1", "65536", "4100.5"])("refuse %s as a port", (port) => {
    expect(() => settingsFrom({ PORT: port }, "/filon")).toThrow(
      `PORT must be a number from 0 to 65535, not "${port}"`,
    );
  });

  it.each(["app.norfield.test", "https://app.norfield.test/", "null", "https://app.norfield.test/crm"])(
    "refuse %s as an origin",
    (origin) => {
      expect(() => settingsFrom({ FILON_CORS_ORIGINS: origin }, "/filon")).toThrow(`not "${origin}"`);
    },
  );

  it("switch throttling off, and refuse what is no limit", () => {
    expect(settingsFrom({ FILON_THROTTLE: "off" }, "/filon").throttle).toBeNull();
    expect(() => settingsFrom({ FILON_THROTTLE: "maybe" }, "/filon")).toThrow('not "maybe"');
    expect(() => settingsFrom({ FILON_THROTTLE_SECONDS: "0" }, "/filon")).toThrow('not "0"');
  });
});
