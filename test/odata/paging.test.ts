import { beforeAll, describe, expect, it } from "vitest";
import { useWorld, type Answer } from "../world.ts";

const world = useWorld();
const rows = 23;

/** Accounts whose names recur and whose phones are often missing: pages end between rows that look the same. */
beforeAll(async () => {
  for (let index = 0; index < rows; index++)
    await world.given.account({
      name: `Page ${index % 4}`,
      telephone1: index % 3 === 0 ? null : `phone ${index % 2}`,
      numberofemployees: index % 5 === 0 ? null : index % 3,
      revenue: index % 4 === 0 ? null : index,
      creditonhold: index % 2 === 0,
      description: index % 6 === 0 ? null : `${"long ".repeat(300)}${index % 2}`,
      ...(index % 4 === 1 ? { primarycontactid: { lastname: `Contact ${index % 2}` } } : {}),
      accountnumber: `PAGE-${index}`,
    });
});

const set = "accounts?$select=accountnumber&$filter=startswith(accountnumber,'PAGE-')";

async function page(path: string, size: number, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await world.as("ada").get(path, { headers: { prefer: `odata.maxpagesize=${size}`, ...headers } });
  expect(answer.body.error ?? answer.status).toBe(200);
  return answer;
}

/** Every row, by following the links. */
async function everyPage(path: string, size: number): Promise<{ sizes: number[]; rows: string[] }> {
  const sizes: number[] = [];
  const found: string[] = [];
  for (let next: string | undefined = path; next !== undefined && sizes.length < 100;) {
    const { body } = await page(next, size);
    sizes.push(body.value.length);
    found.push(...body.value.map((row: { accountnumber: string }) => row.accountnumber));
    next = body["@odata.nextLink"];
  }
  return { sizes, rows: found };
}

async function atOnce(path: string): Promise<string[]> {
  const { body } = await world.as("ada").get(path);
  return body.value.map((row: { accountnumber: string }) => row.accountnumber);
}

describe("odata.maxpagesize", () => {
  it("gives so many rows, an absolute link to the next ones, and the count of all", async () => {
    const { body, headers } = await page(`${set}&$count=true`, 4);

    expect(body.value).toHaveLength(4);
    expect(body["@odata.count"]).toBe(rows);
    expect(body["@odata.nextLink"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/data\/v9\.2\/accounts\?.*\$skiptoken=/);
    expect(headers.get("preference-applied")).toBe("odata.maxpagesize=4");
  });

  it("is put aside by nothing: $top with a page size pages", async () => {
    const { body } = await page(`${set}&$top=2`, 4);

    expect(body.value).toHaveLength(4);
    expect(body).toHaveProperty("@odata.nextLink");
  });

  it("ends without a link, also when the last page is full", async () => {
    const exact = await page(set, rows);
    const short = await page(set, 5000);
    const huge = await page(set, 1_000_000);

    for (const { body } of [exact, short, huge]) {
      expect(body.value).toHaveLength(rows);
      expect(body).not.toHaveProperty("@odata.nextLink");
    }
  });

  it("keeps select, filter, order and expand in the link", async () => {
    const first = await page(`${set}&$orderby=name desc&$expand=primarycontactid($select=lastname)`, 4);
    const second = await page(first.body["@odata.nextLink"], 4);

    expect(second.body["@odata.context"]).toBe(first.body["@odata.context"]);
    expect(Object.keys(second.body.value[0])).toEqual(Object.keys(first.body.value[0]));
  });

  it("counts the same on every page", async () => {
    const first = await page(`${set}&$count=true`, 10);
    const second = await page(first.body["@odata.nextLink"], 10);

    expect(second.body["@odata.count"]).toBe(rows);
  });

  it.each(["0", "-1", "many"])("that is none (%s) is not applied", async (size) => {
    const { body, headers } = await world.as("ada").get(set, { headers: { prefer: `odata.maxpagesize=${size}` } });

    expect(body.value).toHaveLength(rows);
    expect(headers.get("preference-applied")).toBeNull();
  });

  it("may change from page to page", async () => {
    const first = await page(set, 3);
    const second = await page(first.body["@odata.nextLink"], 7);

    expect(second.body.value).toHaveLength(7);
  });
});

describe("pages together hold every row once, in the order asked for", () => {
  const orders = [
    "",
    "name",
    "name desc",
    "telephone1",
    "telephone1 desc",
    "name,telephone1 desc",
    "telephone1 desc,numberofemployees,name desc",
    "numberofemployees",
    "numberofemployees desc",
    "revenue",
    "revenue desc",
    "creditonhold,revenue desc",
    "createdon",
    "createdon desc,name",
    "statecode,statuscode desc",
    "_primarycontactid_value",
    "_primarycontactid_value desc",
    "primarycontactid/lastname desc,name",
    "_ownerid_value",
    "description",
    "description desc",
    "accountid desc",
  ];

  it.each(orders)("ordered by '%s'", async (order) => {
    const path = order === "" ? set : `${set}&$orderby=${order}`;

    const { sizes, rows: paged } = await everyPage(path, 4);

    expect(paged).toEqual(await atOnce(path));
    expect(new Set(paged).size).toBe(rows);
    expect(sizes).toEqual([4, 4, 4, 4, 4, 3]);
  });

  it("in pages of one row", async () => {
    const path = `${set}&$orderby=telephone1 desc,name`;

    const { rows: paged } = await everyPage(path, 1);

    expect(paged).toEqual(await atOnce(path));
  });

  it("through a collection of a record", async () => {
    const { accountid } = await world.given.account({
      contact_customer_accounts: Array.from({ length: 7 }, (_, index) => ({ lastname: `Person ${index % 2}` })),
    });

    const ids: string[] = [];
    let next: string | undefined =
      `accounts(${accountid})/contact_customer_accounts?$select=contactid&$orderby=lastname`;
    while (next !== undefined) {
      const { body } = await page(next, 3);
      ids.push(...body.value.map((row: { contactid: string }) => row.contactid));
      next = body["@odata.nextLink"];
    }

    expect(new Set(ids).size).toBe(7);
  });
});

describe("between two pages", () => {
  it("a new row in front shifts nothing, and a row that is deleted leaves no gap", async () => {
    const order = `${set}&$orderby=accountnumber`;
    const first = await page(order, 5);
    const seen = first.body.value.map((row: { accountnumber: string }) => row.accountnumber);
    const extra = await world.given.account({ name: "In front", accountnumber: "PAGE-" });
    await world.as("ada").delete(`accounts(${first.body.value[4].accountid})`);

    const second = await page(first.body["@odata.nextLink"], 100);

    const rest = second.body.value.map((row: { accountnumber: string }) => row.accountnumber);
    expect(rest.filter((number: string) => seen.includes(number))).toEqual([]);
    expect(new Set([...seen, ...rest]).size).toBe(rows);
    await world.as("ada").delete(`accounts(${extra["accountid"]})`);
    await world.given.account({ name: "Page 0", accountnumber: seen[4] });
  });
});

describe("a set of more than 5000 rows", () => {
  beforeAll(async () => {
    const { accountid } = await world.given.account({ name: "Many" });
    await world.database.run({
      text: `INSERT INTO account SELECT (jsonb_populate_record(a, jsonb_build_object('accountid', gen_random_uuid()))).*
        FROM account a, generate_series(1, 5000) WHERE accountid = $1::uuid`,
      values: [accountid],
    });
  });

  it("comes in pages of 5000 at most, whatever size is asked for, and is counted to 5000", async () => {
    const many = "accounts?$select=accountid&$filter=name eq 'Many'";

    const usual = await world.as("ada").get(`${many}&$count=true`);
    const larger = await page(many, 10_000);
    const rest = await world.as("ada").get(usual.body["@odata.nextLink"]);

    expect([usual, larger, rest].map(({ body }) => body.value.length)).toEqual([5000, 5000, 1]);
    expect(usual.body["@odata.count"]).toBe(5000);
    expect(rest.body).not.toHaveProperty("@odata.nextLink");
  });
});

describe("a $skiptoken", () => {
  const nextLink = async () => String((await page(`${set}&$orderby=name`, 4)).body["@odata.nextLink"]);

  it("is opaque: it holds no name of a column", async () => {
    const token = (await nextLink()).split("$skiptoken=")[1];

    expect(token).not.toMatch(/accountnumber|name/);
  });

  it.each([
    ["altered", (link: string) => link.replace(/.(?=.$)/, (character) => (character === "A" ? "B" : "A"))],
    ["cut short", (link: string) => link.slice(0, -3)],
    ["made up", (link: string) => link.replace(/\$skiptoken=.*/, "$skiptoken=WyJhIl0.abc")],
    ["empty", (link: string) => link.replace(/\$skiptoken=.*/, "$skiptoken=")],
    ["moved to another order", (link: string) => link.replace("orderby=name", "orderby=accountnumber")],
    ["moved to another filter", (link: string) => link.replace("PAGE-", "PAGE")],
    ["moved to another set", (link: string) => link.replace("/accounts?", "/contacts?")],
  ])("that was %s is refused with 400", async (_what, alter) => {
    const { status, body } = await world.as("ada").get(alter(await nextLink()));

    expect([status, body.error.code]).toEqual([400, "0x80060888"]);
  });

  it("works for whoever may read the rows, and shows only those", async () => {
    const { status } = await world.as("remi").get(await nextLink());

    expect(status).toBe(200);
  });
});
