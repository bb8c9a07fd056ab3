import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { build as buildWeb } from "vite";

/** Builds the server program and the web app into `dist/`. Packages stay outside the bundle: they are installed. */
const root = fileURLToPath(new URL("..", import.meta.url));

export async function buildAll() {
  await rm(new URL("../dist", import.meta.url), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["cli/filon.ts"],
    outfile: "dist/filon.js",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    logLevel: "warning",
  });
  await inProduction(() =>
    buildWeb({
      root: fileURLToPath(new URL("../web", import.meta.url)),
      configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
      logLevel: "warn",
    }),
  );
}

/** What tests build is what people get: React decides by this variable whether it is the slow kind for developers. */
async function inProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
