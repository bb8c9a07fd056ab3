import { defineConfig } from "vitest/config";

/** Unit and protocol tests: one embedded PostgreSQL for the whole run, a database of its own for each file that asks. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["engine/**/*.test.ts", "crm/**/*.test.ts", "cli/**/*.test.ts", "web/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["node_modules", "dist", "test/e2e/**"],
    globalSetup: ["test/setup/database.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A second, the default, is nothing on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    pool: "forks",
    maxWorkers: 2,
  },
});
