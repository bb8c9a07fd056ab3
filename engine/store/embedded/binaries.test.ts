import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { packagedBinaries, runnableBinaries, type Binaries } from "./binaries.ts";
import { makeLibraryLinks } from "./libraryLinks.ts";
import { runTool, toolPath } from "./toolProcess.ts";
import { endAll, givenFolder } from "./testFolder.ts";

afterEach(endAll);

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

describe("binaries", () => {
  it("run although npm made no library links", async () => {
    const unlinked = await givenUnlinkedBinaries();
    expect((await runTool(toolPath(unlinked.native, "postgres"), ["--version"], null)).succeeded).toBe(false);

    const native = await runnableBinaries(unlinked, givenFolder(), null, () => {});

    expect(native).toBe(unlinked.native);
    expect((await runTool(toolPath(native, "initdb"), ["--version"], null)).output).toContain("PostgreSQL");
  });

  it("get their links from two processes at once, and broken ones replaced", async () => {
    const { native } = await givenUnlinkedBinaries();
    const [first] = linksOf(native);
    symlinkSync("nowhere", first ?? "");

    const made = await Promise.all([makeLibraryLinks(native), makeLibraryLinks(native), makeLibraryLinks(native)]);

    expect(made).toEqual([true, true, true]);
    expect(linksOf(native).filter((link) => !existsSync(link))).toEqual([]);
    expect(readdirSync(join(native, "lib")).filter((name) => /\.[0-9a-f]{8}$/.test(name))).toEqual([]);
  });

  it.runIf(isRoot)("are copied, once, when the server's user cannot reach them", async () => {
    const [unlinked, root] = [await givenUnlinkedBinaries(), givenFolder()];
    chmodSync(unlinked.native, 0o700);
    const lines: string[] = [];
    const runnable = () => runnableBinaries(unlinked, root, nobody, (line) => lines.push(line));

    const [native, again] = await Promise.all([runnable(), runnable()]);
    await runnable();

    expect(native).toBe(join(root, `binaries-${unlinked.version}`, "native"));
    expect(again).toBe(native);
    expect(lines.length).toBeLessThan(3);
    expect(readdirSync(root)).toEqual([`binaries-${unlinked.version}`]);
    expect((await runTool(toolPath(native, "postgres"), ["--version"], nobody)).succeeded).toBe(true);
  });
});

async function givenUnlinkedBinaries(): Promise<Binaries> {
  const packaged = await packagedBinaries();
  const native = join(givenFolder(), "native");
  cpSync(packaged.native, native, { recursive: true, verbatimSymlinks: true });
  for (const link of linksOf(native)) rmSync(link, { force: true });
  return { native, version: packaged.version };
}

function linksOf(native: string): string[] {
  const links: { target: string }[] = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  return links.map((link) => join(native, "..", link.target)).filter((path) => !isRegular(path));
}

function isRegular(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
