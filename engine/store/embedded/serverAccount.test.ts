import { chmodSync, chownSync, existsSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ask, endAll, givenFolder, givenProcess, open, removeOutside, runningServer, textOf } from "./testFolder.ts";

afterEach(endAll);

// On Debian and its kin `daemon` is everywhere and owns nothing.
const daemon = { uid: 1, gid: 1 };

describe.runIf(process.getuid?.() === 0)("a database opened by root", () => {
  it("is run by another user, who owns the data and not the folder", async () => {
    const folder = givenFolder();

    const database = await open(folder);

    const server = statSync(`/proc/${await runningServer(database.dataFolder)}`);
    expect(server.uid).not.toBe(0);
    expect(statSync(database.dataFolder).uid).toBe(server.uid);
    expect(statSync(folder).uid).toBe(0);
  });

  it("is run by the owner of the folder, who can open it as well", async () => {
    const folder = givenFolder();
    chownSync(folder, daemon.uid, daemon.gid);

    const database = await open(folder);

    expect(statSync(`/proc/${await runningServer(database.dataFolder)}`).uid).toBe(daemon.uid);
    for (const name of ["connection.json", "postgres.log", "postgres"]) {
      expect(statSync(join(folder, name)).uid).toBe(daemon.uid);
    }
    await database.stop();
    const other = givenProcess(folder, daemon);
    expect((await other.ready).adopted).toBe(false);
    expect(await other.stop()).toBe(0);
  });

  it("is given back to its user when a backup was restored as root", async () => {
    const folder = givenFolder();
    const first = await open(folder);
    await first.stop();
    chownTree(first.dataFolder, 0, 0);
    chmodSync(first.dataFolder, 0o755);

    const second = await open(folder);

    expect(await ask(second, "SELECT 1")).toBe("1");
  });

  it("is kept elsewhere when its user cannot enter the folder, with a note that is followed", async () => {
    const home = givenFolder();
    chmodSync(home, 0o700);
    const folder = join(home, "my data");
    const lines: string[] = [];

    const first = await open(folder, { log: (line) => lines.push(line) });
    removeOutside(first.dataFolder);

    expect(first.dataFolder).toMatch(/^\/var\/lib\/filon\/my-data-[0-9a-f]{10}\/postgres$/);
    expect(textOf(folder, "LOCATION").split("\n")[0]).toBe(join(first.dataFolder, ".."));
    expect(lines.filter((line) => line.includes("/var/lib/filon"))).not.toEqual([]);
    expect(existsSync(join(folder, "postgres"))).toBe(false);

    await ask(first, "CREATE TABLE note AS SELECT 'still here' AS text");
    const adopting = await open(folder);
    await first.stop();
    await adopting.stop();
    chmodSync(home, 0o755);
    expect(adopting.adopted).toBe(true);
    expect(await ask(await open(folder), "SELECT text FROM note")).toBe("still here");
  });

  it("moves along when the folder is closed later", async () => {
    const home = givenFolder();
    const folder = join(home, "data");
    const first = await open(folder);
    await ask(first, "CREATE TABLE note AS SELECT 'still here' AS text");
    await first.stop();
    chmodSync(home, 0o700);

    const second = await open(folder);
    removeOutside(second.dataFolder);

    expect(second.dataFolder).not.toBe(first.dataFolder);
    expect(await ask(second, "SELECT text FROM note")).toBe("still here");
  });

  it("is not replaced by an empty one when the data that the note names is missing", async () => {
    const home = givenFolder();
    chmodSync(home, 0o700);
    const folder = join(home, "data");
    const first = await open(folder);
    await first.stop();
    rmSync(join(first.dataFolder, ".."), { recursive: true });

    await expect(open(folder)).rejects.toThrow(/LOCATION says that the database is in/);
  });

  it("does not follow a link that the folder's owner put in place of the socket folder", async () => {
    const [folder, target] = [givenFolder(), givenFolder()];
    chownSync(folder, daemon.uid, daemon.gid);
    symlinkSync(target, join(folder, "socket"));

    const database = await open(folder);

    expect(database.connection.host).not.toContain(folder);
    expect(statSync(target)).toMatchObject({ uid: 0 });
  });
});

function chownTree(folder: string, uid: number, gid: number): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(join(folder, name), uid, gid);
  chownSync(folder, uid, gid);
}
