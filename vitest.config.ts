import { defineConfig } from "vitest/config";

/** Unit and protocol tests: one embedded PostgreSQL for the whole run, a database of its own for each file that asks. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["engine/**/*.test.ts", "crm/**/*.test.ts", "cli/**/*.test.ts", "web/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["node_modules", "dist", "test/e2e/**"],
    globalSetup: ["test/setup/database.ts"],
    // Some start processes and databases; on a machine that does other things as well each takes many seconds.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    maxWorkers: 2,
  },
});
