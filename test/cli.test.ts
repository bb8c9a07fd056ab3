import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runCommand } from "../cli/runCommand.ts";
import { setupUserId } from "../crm/setup/firstRecords.ts";
import { issueToken } from "../engine/access/clients.ts";
import { signIn, useSignInLink } from "../engine/access/people.ts";
import { openDatabase, type Database } from "../engine/store/database.ts";
import { runFilon, type Outcome } from "./filonProcess.ts";
import { templateName } from "./setup/database.ts";

const connection = inject("testDatabase");
const password = "a long and quiet night";
const folder = mkdtempSync(join(tmpdir(), "filon-cli-"));
const name = `cli_${randomUUID().replaceAll("-", "")}`;
let main: Database;
let database: Database;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  main = openDatabase({ connection: { ...connection, database: "filon" } });
  await main.script(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  database = openDatabase({ connection: { ...connection, database: name } });
  const { host, port, user, password } = connection;
  environment = {
    DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`,
    FILON_TIME_ZONE: "Europe/Paris",
  };
});

afterAll(async () => {
  await database.close();
  await main.script(`DROP DATABASE ${name} WITH (FORCE)`);
  await main.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command here, as its own process would; one test makes sure that it does. */
async function runIn(environmentOfIt: Readonly<Record<string, string>>, args: readonly string[]): Promise<Outcome> {
  let [out, err] = ["", ""];
  const code = await runCommand(args, environmentOfIt, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}
const run = (...args: string[]) => runIn(environment, args);
const query = async (text: string, ...values: unknown[]) => database.run({ text, values });
const rolesOf = (id: unknown) =>
  query("SELECT r.name FROM role r JOIN systemuserroles USING (roleid) WHERE systemuserid = $1::uuid", id);

describe("a command that cannot be understood", () => {
  it("is answered with what is wrong, the usage, and exit code 2", async () => {
    const attempts: readonly [readonly string[], string][] = [
      [[], "Say what to do."],
      [["dance"], 'There is no command "dance".'],
      [["user", "remove"], 'There is no command "user remove".'],
      [["start", "--fast"], "--fast"],
      [["user", "create", "--lastname", "Roux"], "user create needs --email and --lastname"],
      [["client", "create", "--name", "reader"], "client create needs --name and --role"],
      [["import", "leads"], "import leads needs a file"],
      [["qualify"], "qualify needs --all-certain"],
    ];
    const answers = await Promise.all(attempts.map(([args]) => run(...args)));

    for (const [index, { code, out, err }] of answers.entries()) {
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(attempts[index]?.[1]);
      expect(err).toContain("Usage: npm run filon -- <command>");
    }
  });

  it("is helped when it asks", async () => {
    const { code, out } = await run("--help");

    expect(code).toBe(0);
    expect(out).toContain("user create --email E");
  });

  it("ends its process with that code, its words on the right streams", async () => {
    const [misused, failed, helped] = (await Promise.all([
      runFilon(["dance"], environment),
      runFilon(["import", "leads", "missing.csv"], environment),
      runFilon(["help"], environment),
    ])) as [Outcome, Outcome, Outcome];

    expect([misused.code, failed.code, helped.code]).toEqual([2, 1, 0]);
    expect([misused.out, failed.out, helped.err]).toEqual(["", "", ""]);
    expect(failed.err).toBe("The file missing.csv cannot be read\n");
    expect(helped.out).toContain("Usage: npm run filon");
  });

  it("with settings that make no sense is told which", async () => {
    const answers = await Promise.all([
      runIn({ ...environment, PORT: "eighty" }, ["migration"]),
      runIn({ ...environment, FILON_ADMIN_EMAIL: "ada@norfield.test" }, ["migration"]),
      runIn({ DATABASE_URL: "postgresql://nobody@127.0.0.1:9/none" }, ["migration"]),
    ]);

    expect(answers.map(({ code }) => code)).toEqual([1, 1, 1]);
    const errors = answers.map(({ err }) => err);
    expect(errors[0]).toBe('PORT must be a number from 0 to 65535, not "eighty"\n');
    expect(errors[1]).toBe("FILON_ADMIN_EMAIL and FILON_ADMIN_PASSWORD only make sense together\n");
    expect(errors[2]).toContain("ECONNREFUSED");
    for (const error of errors) expect(error).not.toContain("    at ");
  });
});

describe("user create", () => {
  it("makes a person who signs in with the password given", async () => {
    const name = ["--email", "lea@norfield.test", "--firstname", "Léa", "--lastname", "Roux"];
    const { code, out } = await run("user", "create", ...name, "--role", "Sales Manager", "--password", password);

    expect(code).toBe(0);
    const { systemuserid, ...rest } = JSON.parse(out);
    expect(rest).toEqual({ email: "lea@norfield.test" });
    expect(await rolesOf(systemuserid)).toEqual([["Sales Manager"]]);
    await expect(signIn(database, "lea@norfield.test", password, "::1")).resolves.toMatch(/^[\w-]{43}$/);
  });

  it("without a password prints a link that works once", async () => {
    const { out } = await run("user", "create", "--email", "luc@norfield.test", "--lastname", "Blanc");

    const { systemuserid, signInLink } = JSON.parse(out);
    const token = /^\/sign-in\?token=([\w-]{43})$/.exec(signInLink)?.[1] ?? "";
    expect(await useSignInLink(database, token)).toBe(systemuserid);
    await expect(useSignInLink(database, token)).rejects.toThrow("used already");
    expect(await rolesOf(systemuserid)).toEqual([["Salesperson"]]);
  });

  it("makes nobody of an unknown role, a taken address or a short password", async () => {
    const person = ["user", "create", "--lastname", "Noir"];
    const short = ["--email", "noir@norfield.test", "--password", "short"];
    const before = await query("SELECT count(*)::int FROM systemuser");

    const [role, taken, weak, french] = (await Promise.all([
      run(...person, "--email", "noir@norfield.test", "--role", "Pirate"),
      run(...person, "--email", "LEA@norfield.test"),
      run(...person, ...short),
      runIn({ ...environment, LANG: "fr_FR.UTF-8" }, [...person, ...short]),
    ])) as [Outcome, Outcome, Outcome, Outcome];

    expect([role, taken, weak, french].map(({ code, out }) => [code, out])).toEqual(
      [role, taken, weak, french].map(() => [1, ""]),
    );
    expect(role.err).toBe(
      'There is no role "Pirate". Roles: Read Only, Sales Manager, Sales Team Member, Salesperson, System Administrator, System Customizer, Vice President of Sales\n',
    );
    expect(taken.err).toBe("There is a user with the e-mail address LEA@norfield.test already.\n");
    expect(weak.err).toBe("A password has at least 12 characters.\n");
    expect(french.err).toBe("Un mot de passe a au moins 12 caractères.\n");
    expect(await query("SELECT count(*)::int FROM systemuser")).toEqual(before);
  });
});

describe("client create", () => {
  it("prints an id and a secret that give tokens, and keeps only the secret's hash", async () => {
    const { code, out, err } = await run("client", "create", "--name", "Web shop", "--role", "Salesperson");

    expect([code, err]).toEqual([0, ""]);
    const { client_id: id, client_secret: secret, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(await issueToken(database, id, secret)).toMatch(/^[\w-]{43}$/);
    const [[userId, kept] = []] = await query(
      "SELECT systemuserid, c::text FROM filon_client c WHERE clientid = $1::uuid",
      id,
    );
    expect(await rolesOf(userId)).toEqual([["Salesperson"]]);
    expect(kept).not.toContain(secret);
  });
});

describe("FILON_ADMIN_EMAIL and FILON_ADMIN_PASSWORD", () => {
  it("make the first administrator without a browser, and nothing once there is one", async () => {
    const as = (email: string, password: string) =>
      runIn({ ...environment, FILON_ADMIN_EMAIL: email, FILON_ADMIN_PASSWORD: password }, ["migration"]);

    expect((await as("ada@norfield.test", "short")).err).toBe("A password has at least 12 characters.\n");
    expect((await as("ada@norfield.test", password)).code).toBe(0);
    expect((await as("eve@norfield.test", "another long night")).code).toBe(0);

    const [[id] = []] = await query("SELECT systemuserid FROM filon_credential WHERE email = 'ada@norfield.test'");
    expect(id).toBe(setupUserId);
    await expect(signIn(database, "ada@norfield.test", password, "::1")).resolves.toBeTruthy();
    await expect(signIn(database, "eve@norfield.test", "another long night", "::1")).rejects.toThrow();
  });
});

describe("migration", () => {
  it("prints nothing when the database is what the model says", async () => {
    expect(await run("migration")).toEqual({ code: 0, out: "", err: "" });
  });

  it("prints the SQL for what is missing, and changes nothing", async () => {
    await database.script("ALTER TABLE lead DROP COLUMN jobtitle");

    const { code, out } = await run("migration");

    expect([code, out]).toEqual([0, expect.stringMatching(/^ALTER TABLE "?lead"? ADD COLUMN "?jobtitle"? /)]);
    expect((await run("migration")).out).toBe(out);
    await database.script(out);
    expect((await run("migration")).out).toBe("");
  });
});

describe("import and qualify", () => {
  it("say what they did, line by line", async () => {
    const file = join(folder, "leads.csv");
    writeFileSync(
      file,
      "Lead ID,Last Name,Company,Email,Created Time,Moon\n1,Roux,Aubépine,roux@aubepine.test,15/04/2021 10:00,full\n2,Noir,Aubépine,nowhere,,\n",
    );

    const dry = await run("import", "leads", file, "--dry-run");
    const real = await run("import", "leads", file);
    const again = await run("import", "leads", file, "--user", "ada@norfield.test");
    const qualified = await run("qualify", "--all-certain");

    expect([dry, real, again, qualified].map(({ code, err }) => [code, err])).toEqual(
      [dry, real, again, qualified].map(() => [0, ""]),
    );
    expect(dry.out).toContain("Columns: Lead ID → filon_importid, Last Name → lastname,");
    expect(dry.out).toContain("Kept as other imported values: Moon\n");
    expect(dry.out).toContain('Line 3, Email ("nowhere"): "nowhere" is no e-mail address.\n');
    expect(dry.out).toMatch(
      /Dry run, nothing written\. 2 rows: 2 created, 0 updated, 0 unchanged, 0 failed, in [\d.]+ s\n$/,
    );
    expect(real.out).toMatch(/\n2 rows: 2 created, 0 updated, 0 unchanged, 0 failed, in [\d.]+ s\n$/);
    expect(again.out).toMatch(/\n2 rows: 0 created, 0 updated, 2 unchanged, 0 failed, in [\d.]+ s\n$/);
    expect(qualified.out).toMatch(/^2 open leads: 2 qualified, 0 doubtful \(left for you\), 0 refused, in [\d.]+ s\n$/);
    expect(await query("SELECT count(*)::int FROM account")).toEqual([[1]]);
    // The hour in the file is one of this machine, as it is for an import in the app.
    expect(await query("SELECT createdon FROM lead WHERE filon_importid = '1'")).toEqual([["2021-04-15T08:00:00Z"]]);
  });

  it("say why they cannot", async () => {
    const picture = join(folder, "leads.png");
    writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));

    const [missing, binary, nobody] = (await Promise.all([
      run("import", "leads", join(folder, "missing.csv")),
      run("import", "leads", picture),
      run("qualify", "--all-certain", "--user", "nobody@norfield.test"),
    ])) as [Outcome, Outcome, Outcome];

    expect([missing.code, binary.code, nobody.code]).toEqual([1, 1, 1]);
    expect(missing.err).toBe(`The file ${join(folder, "missing.csv")} cannot be read\n`);
    expect(binary.err).toBe('This is a picture. Save it as "CSV UTF-8" and import that file.\n');
    expect(nobody.err).toBe("There is no user with the e-mail address nobody@norfield.test\n");
  });
});

describe("check", () => {
  it("says that nothing is wrong, or what is, in French too, and then fails", async () => {
    const whole = await run("check");
    const id = randomUUID();
    await query(
      "INSERT INTO account (accountid, name, statecode, statuscode, merged, createdon, modifiedon) VALUES ($1::uuid, 'Nobody’s', 0, 2, false, now(), now())",
      id,
    );
    const [broken, french] = [await run("check"), await runIn({ ...environment, LANG: "fr_FR.UTF-8" }, ["check"])];

    expect([whole.code, whole.out]).toEqual([0, expect.stringMatching(/^\d+ checks, nothing found\.\n$/)]);
    expect([broken.code, french.code]).toEqual([1, 1]);
    expect(broken.out).toContain(`account(${id}) state: Is in a state and for a reason that do not go together.`);
    expect(french.out).toContain(`account(${id}) owner: N’a pas de propriétaire, ou en a deux.`);
    expect(french.err).toMatch(/^\d+ contrôles, \d+ anomalies\.\n$/);
  });
});
