import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { operations } from "../crm/operations.ts";
import { rules } from "../crm/rules.ts";
import { importRoutes } from "../crm/import/importRoutes.ts";
import { createApp } from "../engine/http/app.ts";
import { errorCatalogue } from "../engine/errors.ts";
import { JobRunner } from "../engine/jobs/jobRunner.ts";

it("docs/errors.md lists every refusal with its code and status, and no other", () => {
  // Loading the product's composition defines every error there is.
  expect([operations, rules, importRoutes, createApp, JobRunner].every(Boolean)).toBe(true);

  const defined = errorCatalogue.map(({ name, code, status }) => `${name} ${code} ${status}`).sort();
  const page = readFileSync("docs/errors.md", "utf8");
  const listed = [...page.matchAll(/^\| (\w+) \| `([^`]+)` \| (\d{3}) \| \S.*\|$/gm)]
    .map(([, name, code, status]) => `${name} ${code} ${status}`)
    .sort();

  expect(listed).toEqual(defined);
});

it("no two refusals share a name", () => {
  const names = errorCatalogue.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});
