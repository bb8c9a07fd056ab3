import { defineConfig } from "vitest/config";

/** Browser tests: the built app in a real Chromium, on a real server and database. One file at a time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: ["test/setup/database.ts", "test/setup/builtApp.ts"],
    // Each step has its own patience; how many of them a story takes says nothing of it.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // As long as a page waits for what is to be seen on it.
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    maxWorkers: 1,
    // The server's modules are loaded once, not for each file: a minute of the whole.
    isolate: false,
    fileParallelism: false,
    // A story whose first step fails fails at every step: the first says what is wrong.
    bail: 1,
  },
});
