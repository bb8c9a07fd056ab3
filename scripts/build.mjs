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
  await buildWeb({
    root: fileURLToPath(new URL("../web", import.meta.url)),
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    logLevel: "warn",
  });
}
