import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";
import { rawRequest, rowsOfEveryTable, sendRaw } from "./probe.ts";

const world = useWorld();
let accountid: string;
beforeAll(async () => {
  accountid = String((await world.given.account({ name: "Norfield" }))["accountid"]);
});

/** Texts that end a literal, a statement or a comment somewhere, if anything is put together by hand. */
const injections = [
  "' OR 1=1 --",
  "'; DROP TABLE account; --",
  "'' OR ''=''",
  "$1",
  "$$; SELECT pg_sleep(10); $$",
  "\\'; SELECT 1; --",
  "\\",
  "%' OR '%'='",
  "/* */ --",
  '"; DROP TABLE account; --',
  "x' UNION SELECT passwordhash FROM filon_credential --",
  "E'\\x27'",
  "U&'\\0027'",
  "::text",
  "{child}",
  "#name",
  "<script>alert(1)</script>",
  "]]>",
  "&amp;",
  "\r\nSet-Cookie: a=b",
];

describe("an injection", () => {
  it.each(injections)("%j is data wherever a literal can stand", async (text) => {
    const quoted = `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
    const json = encodeURIComponent(JSON.stringify([text]));
    const paths = [
      `accounts?$filter=name eq ${quoted}`,
      `accounts?$filter=contains(name,${quoted}) and not startswith(name,${quoted})`,
      `accounts?$filter=endswith(name,concat(${quoted},${quoted}))`,
      `accounts?$filter=indexof(name,${quoted}) gt 5`,
      `accounts?$filter=primarycontactid/fullname eq ${quoted}`,
      `accounts?$filter=Account_Tasks/any(t:t/subject eq ${quoted})`,
      `accounts?$filter=name eq @p&@p=${quoted}`,
      `accounts?$filter=name eq ${quoted}&$expand=Account_Tasks($filter=subject eq ${quoted})`,
      `accounts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=${json})`,
      `products(productnumber=${quoted})`,
      `RetrieveTableModel(LogicalName=${quoted})`,
      `accounts?$apply=filter(name eq ${quoted})/aggregate($count as n)`,
    ];

    const before = await rowsOfEveryTable(world);

    const answers = await Promise.all(paths.map((path) => world.as("ada").get(path)));

    expect(await rowsOfEveryTable(world)).toBe(before);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404, 200]);
    for (const { body } of answers.slice(0, 9)) expect(body.value).toEqual([]);
  });

  it.each(injections)("%j is refused wherever a name must stand", async (text) => {
    const name = encodeURIComponent(text);
    const paths = [
      `accounts?$select=${name}`,
      `accounts?$orderby=${name}`,
      `accounts?$expand=${name}`,
      `accounts?$filter=${name} eq 1`,
      `accounts?$top=${name}`,
      `accounts(${name})`,
      `accounts(accountid=${name})`,
      `accounts(${accountid})/${name}`,
      `accounts?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='${name.replaceAll("'", "''")}')`,
      `accounts?$apply=groupby((${name}))`,
      `accounts?$apply=aggregate(revenue with sum as ${name})`,
    ];

    const before = await rowsOfEveryTable(world);

    const answers = await Promise.all(paths.map((path) => world.as("ada").get(path)));

    expect(await rowsOfEveryTable(world)).toBe(before);
    expect(answers.filter(({ status }) => status !== 400 && status !== 404)).toEqual([]);
  });

  it.each(injections)("%j is stored and read back as it is, and as the value of a lookup's name", async (text) => {
    const kept = text.replaceAll("\0", "");
    const account = await world.given.account({ name: text, description: text });
    const path = `accounts(${account["accountid"]})`;

    const { body } = await world.as("ada").get(path, { headers: { prefer: 'odata.include-annotations="*"' } });
    const found = await world
      .as("ada")
      .get(`accounts?$select=name&$filter=description eq '${encodeURIComponent(text.replaceAll("'", "''"))}'`);

    expect([body.name, body.description]).toEqual([kept, kept]);
    expect(found.body.value).toHaveLength(1);
    await world.as("ada").delete(path);
  });

  it.each(["\r\nX-Evil: 1", "a\nb", "\u0000", "é"])("%j in a header leaves the answer whole", async (text) => {
    const request = rawRequest(world, "GET", `/api/data/v9.2/accounts(${accountid})`).replace(
      "Connection",
      `Prefer: odata.include-annotations="${text}"\r\nConnection`,
    );

    const answer = await sendRaw(world, request);

    expect(answer).toMatch(/^HTTP\/1\.1 (200|400) /);
    expect(answer.split("\r\n\r\n")[0]).not.toMatch(/^X-Evil/m);
  });
});
