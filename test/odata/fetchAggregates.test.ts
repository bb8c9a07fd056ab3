import { describe, expect, it } from "vitest";
import { everything, formatted, useContoso } from "./contoso.ts";

const contoso = useContoso();

describe("aggregates", () => {
  const sums = (inner: string, start = "<fetch aggregate='true'>") =>
    `${start}<entity name='contact'>${inner}<filter>${contoso.condition()}</filter></entity></fetch>`;
  const income = (aggregate: string, more = "") =>
    `<attribute name='creditlimit' alias='${aggregate}' aggregate='${aggregate}'${more}/>`;

  it("sum up all rows to one, under plain names", async () => {
    const { body } = await contoso.get(
      "contacts",
      sums(["avg", "sum", "min", "max", "count", "countcolumn"].map((name) => income(name)).join("")),
      everything,
    );

    expect(body.value).toHaveLength(1);
    expect(body.value[0]).toMatchObject({ avg: 61300, sum: 490400, min: 31000, max: 86000, count: 8, countcolumn: 8 });
    expect(body.value[0][`sum@${formatted}`]).toBe("€490,400.00");
    expect(body.value[0]).not.toHaveProperty("contactid");
    expect(body["@odata.context"]).toMatch(/#contacts$/);
  });

  it("count values, and different values", async () => {
    const counts = `<attribute name='jobtitle' alias='all' aggregate='countcolumn'/>
      <attribute name='jobtitle' alias='kinds' aggregate='countcolumn' distinct='true'/>
      <attribute name='middlename' alias='none' aggregate='countcolumn'/>`;

    expect(await contoso.rows("contacts", sums(counts))).toEqual([{ all: 8, kinds: 7, none: 0 }]);
  });

  it("of no rows are 0, or not there", async () => {
    const none = `<fetch aggregate='true'><entity name='contact'>${["sum", "avg", "count"].map((name) => income(name)).join("")}
      <filter><condition attribute='firstname' operator='eq' value='nobody'/></filter></entity></fetch>`;

    expect(await contoso.rows("contacts", none)).toEqual([{ sum: 0, count: 0 }]);
  });

  it("group, and order by alias", async () => {
    const found = await contoso.rows(
      "contacts",
      sums(
        `${income("sum")}<attribute name='jobtitle' alias='job' groupby='true'/><order alias='sum' descending='true'/>`,
        "<fetch aggregate='true' count='2'>",
      ),
    );

    expect(found).toEqual([
      { sum: 86000, job: "Data Analyst III" },
      { sum: 81400, job: "Senior International Sales Manager" },
    ]);
  });

  it("group by a choice, a lookup and a column of a link, annotated", async () => {
    const { body } = await contoso.get(
      "contacts",
      sums(
        `${income("count")}<attribute name='statecode' alias='state' groupby='true'/><attribute name='parentcustomerid' alias='customer' groupby='true'/>
         <link-entity name='account' from='accountid' to='parentcustomerid' alias='a'><attribute name='name' alias='name' groupby='true'/></link-entity>`,
      ),
      everything,
    );

    expect(body.value).toEqual([
      expect.objectContaining({
        count: 8,
        state: 0,
        [`state@${formatted}`]: "Active",
        customer: contoso.accountid,
        [`customer@${formatted}`]: "Contoso, Ltd. (sample)",
        "customer@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
        name: "Contoso, Ltd. (sample)",
      }),
    ]);
  });

  it("group by parts of a date, by the caller's clocks", async () => {
    const parts = ["day", "week", "month", "quarter", "year", "fiscal-period", "fiscal-year"];
    const [row] = await contoso.rows(
      "contacts",
      sums(
        income("count") +
          parts
            .map(
              (part) =>
                `<attribute name='createdon' alias='${part.replace("-", "_")}' groupby='true' dategrouping='${part}'/>`,
            )
            .join(""),
      ),
    );

    const now = new Date(new Date().toLocaleString("en-US", { timeZone: "Europe/Paris" }));
    const quarter = Math.floor(now.getMonth() / 3) + 1;
    expect(row).toMatchObject({ count: 8, month: now.getMonth() + 1, year: now.getFullYear(), quarter });
    expect(row).toMatchObject({ day: now.getDate(), fiscal_period: quarter, fiscal_year: now.getFullYear() });
  });

  it("take any name that is one", async () => {
    const [row] = await contoso.rows("contacts", sums("<attribute name='creditlimit' alias='j' aggregate='max'/>"));

    expect(row).toEqual({ j: 86000 });
  });

  it("count the groups", async () => {
    const { body } = await contoso.get(
      "contacts",
      sums("<attribute name='jobtitle' groupby='true' alias='job'/>"),
      {},
      "&$count=true",
    );

    expect(body["@odata.count"]).toBe(7);
    expect(body.value).toHaveLength(7);
  });

  it.each([
    ["no alias", "<attribute name='creditlimit' aggregate='sum'/>", "0x8004110b"],
    ["neither aggregated nor grouped", "<attribute name='fullname' alias='x'/>", "0x80041108"],
    ["the sum of a text", "<attribute name='fullname' alias='x' aggregate='sum'/>", "0x80041108"],
    ["an unknown function", "<attribute name='creditlimit' alias='x' aggregate='median'/>", "0x80041108"],
    ["a group by the moment", "<attribute name='createdon' alias='x' groupby='true'/>", "0x80041108"],
    ["a part of a text", "<attribute name='fullname' alias='x' groupby='true' dategrouping='day'/>", "0x80041108"],
    ["an order by a column", `${income("sum")}<order attribute='fullname'/>`, "0x80041109"],
    ["a row aggregate", "<attribute name='contactid' alias='x' rowaggregate='CountChildren'/>", "0x80041108"],
    ["nothing", "", "0x80041108"],
  ])("%s is refused", async (_what, inner, code) => {
    const { status, body } = await contoso.get("contacts", sums(inner));

    expect([status, body.error.code]).toEqual([400, code]);
  });
});
