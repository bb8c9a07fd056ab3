import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** `?sql=`: a SELECT, as the Python SDK of Dataverse sends it. */

const world = useWorld();
const ada = () => world.as("ada");

interface Company {
  readonly name: string;
  readonly employees: number | null;
  readonly city: string | null;
  readonly contacts: readonly string[];
}

const companies: readonly Company[] = [
  { name: "Sql Alpha", employees: 10, city: "Lyon", contacts: ["Ana", "Bea"] },
  { name: "Sql Bravo", employees: 20, city: null, contacts: ["Cid"] },
  { name: "Sql Carol's", employees: 20, city: "Paris", contacts: [] },
  { name: "Sql Delta", employees: null, city: "Lyon", contacts: [] },
];

beforeAll(async () => {
  for (const { name, employees, city, contacts } of companies) {
    const values = { name, numberofemployees: employees, address1_city: city };
    const { accountid } = await world.given.account(values);
    for (const firstname of contacts)
      await world.given.contact({
        firstname,
        lastname: "Sql",
        "parentcustomerid_account@odata.bind": `accounts(${accountid})`,
      });
  }
});

function ask(sql: string, set = "accounts") {
  return ada().get(`${set}?sql=${encodeURIComponent(sql)}`);
}

async function rows(sql: string, set = "accounts"): Promise<Record<string, unknown>[]> {
  const { status, body } = await ask(sql, set);
  expect({ status, error: body.error?.message, sql }).toEqual({ status: 200, error: undefined, sql });
  return body.value;
}

/** The short names of the companies that a condition holds of. */
async function where(condition: string): Promise<unknown[]> {
  const found = await rows(`SELECT a.name FROM account a WHERE a.name LIKE 'Sql %' AND (${condition}) ORDER BY a.name`);
  return found.map(({ name }) => String(name).slice(4));
}

describe("the columns of a SELECT", () => {
  it("come with the primary key, under their names or aliases", async () => {
    const [row] = await rows("SELECT TOP 1 name, numberofemployees AS Staff FROM account WHERE name = 'Sql Alpha'");

    expect(row).toMatchObject({ name: "Sql Alpha", Staff: 10, accountid: expect.any(String) });
    expect(row).not.toHaveProperty("numberofemployees");
    const [lookups] = await rows(
      "SELECT ownerid, owneridname, a.createdby AS maker FROM account a WHERE name = 'Sql Alpha'",
    );
    expect(lookups).toMatchObject({ ownerid: ada().id, owneridname: expect.any(String), maker: ada().id });
  });

  it("are all of them with an asterisk", async () => {
    const [row] = await rows("select * from dbo.[account] where NAME = N'Sql Carol''s'; -- one");

    expect(row).toMatchObject({ name: "Sql Carol's", address1_city: "Paris", statecode: 0 });
  });

  it("are told apart with DISTINCT, and ordered by several of them", async () => {
    const asked = "FROM account WHERE name LIKE 'Sql %'";

    expect(await rows(`SELECT DISTINCT TOP (2) address1_city ${asked} AND address1_city IS NOT NULL`)).toEqual([
      { address1_city: "Lyon" },
      { address1_city: "Paris" },
    ]);
    const sorted = await rows(`SELECT name, numberofemployees n ${asked} ORDER BY n DESC, name DESC`);
    expect(sorted.map(({ name }) => String(name).slice(4))).toEqual(["Carol's", "Bravo", "Alpha", "Delta"]);
  });
});

describe("a condition", () => {
  it.each([
    ["numberofemployees = 20", ["Bravo", "Carol's"]],
    ["20 > numberofemployees", ["Alpha"]],
    ["numberofemployees <> 20", ["Alpha"]],
    ["NOT numberofemployees = 20", ["Alpha"]],
    ["NOT (numberofemployees = 20 OR address1_city = 'Lyon')", []],
    ["NOT (numberofemployees = 10 AND address1_city = 'Lyon')", ["Bravo", "Carol's"]],
    ["numberofemployees BETWEEN 5 AND 15", ["Alpha"]],
    ["numberofemployees NOT BETWEEN 5 AND 15", ["Bravo", "Carol's"]],
    ["numberofemployees > -1 AND NOT numberofemployees >= 20.0", ["Alpha"]],
    ["address1_city IN ('Lyon', 'Nice')", ["Alpha", "Delta"]],
    ["address1_city NOT IN ('Lyon')", ["Carol's"]],
    ["address1_city NOT LIKE 'L%'", ["Carol's"]],
    ["address1_city IS NULL", ["Bravo"]],
    ["NOT address1_city IS NULL OR numberofemployees = 20", ["Alpha", "Bravo", "Carol's", "Delta"]],
    ["donotphone = 1 OR numberofemployees = 10", ["Alpha"]],
    ["donotphone = false AND numberofemployees = 10", ["Alpha"]],
    ["createdon > '2020-01-01' AND createdon < '2020-01-02'", []],
    ["modifiedon >= createdon AND numberofemployees = 10", ["Alpha"]],
    ["name = 'x'' OR 1=1 --'", []],
  ])("chooses rows: %s", async (condition, expected) => {
    expect(await where(condition)).toEqual(expected);
  });
});

describe("a JOIN", () => {
  const joined = "FROM account AS a %JOIN contact c ON a.accountid = c.parentcustomerid";

  it("gives the columns of both, whichever side of ON is whose", async () => {
    const inner = joined.replace("%", "INNER ");
    const found = await rows(
      `SELECT a.name, c.firstname AS first, c.lastname ${inner} WHERE c.lastname = 'Sql' ORDER BY c.firstname`,
    );

    expect(found.map(({ name, first, lastname }) => [name, first, lastname])).toEqual([
      ["Sql Alpha", "Ana", "Sql"],
      ["Sql Alpha", "Bea", "Sql"],
      ["Sql Bravo", "Cid", "Sql"],
    ]);
    const turned =
      "FROM contact c JOIN account a ON (a.accountid = c.parentcustomerid) JOIN systemuser u ON c.ownerid = u.systemuserid";
    expect(
      await rows(
        `SELECT c.firstname, a.name, u.fullname ${turned} WHERE c.firstname = 'Cid' AND a.name <> c.firstname`,
        "contacts",
      ),
    ).toMatchObject([{ firstname: "Cid", name: "Sql Bravo", fullname: expect.any(String) }]);
  });

  it("keeps rows without a match where it is a LEFT JOIN", async () => {
    const left = joined.replace("%", "LEFT OUTER ");
    const lonely = `SELECT a.name ${left} WHERE a.name LIKE 'Sql %' AND c.contactid IS NULL ORDER BY name`;

    expect((await rows(lonely)).map(({ name }) => name)).toEqual(["Sql Carol's", "Sql Delta"]);
    const chosen = `SELECT a.name, c.firstname ${left} AND c.firstname IN ('Bea') WHERE a.name = 'Sql Alpha' OR a.name = 'Sql Bravo' ORDER BY a.name`;
    expect((await rows(chosen)).map(({ name, firstname }) => [name, firstname])).toEqual([
      ["Sql Alpha", "Bea"],
      ["Sql Bravo", undefined],
    ]);
  });
});

describe("what is summed up", () => {
  it("is called by its alias, or after what it is", async () => {
    const [row] = await rows(
      "SELECT COUNT(*), COUNT(numberofemployees), COUNT(DISTINCT numberofemployees) AS kinds, SUM(numberofemployees) AS total, AVG(numberofemployees) AS mean, MIN(numberofemployees) AS least, MAX(name) AS last FROM account WHERE name LIKE 'Sql %'",
    );

    expect(row).toMatchObject({
      count: 4,
      count_numberofemployees: 3,
      kinds: 2,
      total: 50,
      least: 10,
      last: "Sql Delta",
    });
    expect(Number(row?.["mean"])).toBeCloseTo(16.67, 1);
  });

  it("is told for each group, in order", async () => {
    const grouped = await rows(
      "SELECT a.address1_city AS city, COUNT(*) AS n FROM account a WHERE a.name LIKE 'Sql %' AND a.address1_city IS NOT NULL GROUP BY a.address1_city ORDER BY n DESC, a.address1_city",
    );

    expect(grouped).toEqual([
      { city: "Lyon", n: 2 },
      { city: "Paris", n: 1 },
    ]);
    const people = await rows(
      "SELECT a.name, COUNT(c.contactid) AS people FROM account a LEFT JOIN contact c ON c.parentcustomerid = a.accountid WHERE a.name LIKE 'Sql %' GROUP BY a.name ORDER BY people DESC, a.name",
    );
    expect(people.map(({ people: number }) => number)).toEqual([2, 1, 0, 0]);
  });
});

describe("a range", () => {
  it("passes rows over and takes so many", async () => {
    const asked = "SELECT name FROM account WHERE name LIKE 'Sql %' ORDER BY name";

    expect((await rows(`${asked} OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY`)).map(({ name }) => name)).toEqual([
      "Sql Bravo",
      "Sql Carol's",
    ]);
    expect(await rows(`${asked} OFFSET 3 ROWS`)).toHaveLength(1);
    expect(await rows("SELECT TOP 0 name FROM account")).toEqual([]);
  });

  it("is read a page at a time, by the link to the next", async () => {
    const sql = encodeURIComponent("SELECT name FROM account WHERE name LIKE 'Sql %' ORDER BY name");
    const headers = { Prefer: "odata.maxpagesize=3" };
    const first = (await ada().get(`accounts?sql=${sql}`, { headers })).body;
    const second = (await ada().get(first["@odata.nextLink"], { headers })).body;

    expect(first.value).toHaveLength(3);
    expect(second.value).toMatchObject([{ name: "Sql Delta" }]);
    expect(second).not.toHaveProperty("@odata.nextLink");
  });
});

describe("a refusal", () => {
  it.each([
    "UPDATE account SET name = 'x'",
    "SELECT name FROM account; DELETE FROM account",
    "SELECT name FROM nosuch",
    "SELECT name FROM contact",
    "SELECT nosuch FROM account",
    "SELECT x.name FROM account a",
    "SELECT name FROM account WHERE name = NULL",
    "SELECT name FROM account WHERE name LIKE '%a' ESCAPE '!'",
    "SELECT name FROM account WHERE name",
    "SELECT name FROM account WHERE UPPER(name) = 'A'",
    "SELECT name FROM account WHERE accountid IN (SELECT parentcustomerid FROM contact)",
    "SELECT name FROM account WHERE name = 'open",
    "SELECT UPPER(name) FROM account",
    "SELECT SUM(*) FROM account",
    "SELECT name, COUNT(*) FROM account",
    "SELECT COUNT(*) FROM account GROUP BY statecode",
    "SELECT statecode, COUNT(*) FROM account GROUP BY statecode HAVING COUNT(*) > 1",
    "SELECT name FROM account UNION SELECT name FROM account",
    "SELECT name FROM account, contact",
    "SELECT a.name FROM account a RIGHT JOIN contact c ON c.parentcustomerid = a.accountid",
    "SELECT a.name FROM account a JOIN contact a ON a.parentcustomerid = a.accountid",
    "SELECT a.name FROM account a JOIN contact c ON a.name = 'x'",
    "SELECT a.name FROM account a JOIN contact c ON c.parentcustomerid = a.accountid AND a.statecode = 0",
    "SELECT TOP 2 name FROM account ORDER BY name OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY",
    "SELECT TOP many name FROM account",
    "SELECT name AS [a b] FROM account",
    "SELECT name FROM account WHERE numberofemployees = 'x'",
    `SELECT name FROM account WHERE ${"(".repeat(300)}name = 'x'${")".repeat(300)}`,
    "",
  ])("answers 400 to %s", async (sql) => {
    const { status, body } = await ask(sql);

    expect({ status, sql }).toEqual({ status: 400, sql });
    expect(body.error.message).toBeTruthy();
  });

  it("is what other options beside it get", async () => {
    const sql = encodeURIComponent("SELECT name FROM account");

    expect((await ada().get(`accounts?sql=${sql}&$top=1`)).body.error.message).toContain("$top");
  });
});
