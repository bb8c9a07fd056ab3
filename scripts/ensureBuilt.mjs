import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Builds when nothing is built yet, or when a source changed since. */
const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist/.built");

export async function ensureBuilt() {
  const now = await fingerprint();
  const built = await readFile(stamp, "utf8").catch(() => "");
  if (built === now) return;
  process.stdout.write("Building Filon…\n");
  const { buildAll } = await import("./build.mjs");
  await buildAll();
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(stamp, now);
}

/** Names, sizes and times of all sources: cheap to take, different when one of them is. */
async function fingerprint() {
  const hash = createHash("sha256");
  for (const folder of ["engine", "crm", "cli", "web", "docs/guide", "scripts"]) await add(hash, join(root, folder));
  for (const file of ["package-lock.json", "vite.config.ts", "tsconfig.json"]) await addFile(hash, join(root, file));
  return hash.digest("hex");
}

async function add(hash, folder) {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await add(hash, path);
    else if (!entry.name.includes(".test.")) await addFile(hash, path);
  }
}

async function addFile(hash, path) {
  const facts = await stat(path).catch(() => null);
  if (facts) hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
}
