import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Query functions that share their names and meaning with the operators of FetchXML. */

const world = useWorld();
const found = async (call: string, set = "accounts") => {
  const { status, body } = await world.as("ada").get(`${set}?$select=name&$filter=Microsoft.Dynamics.CRM.${call}`);
  return status === 200 ? body.value.map(({ name }: { name: string }) => name).toSorted() : [status, body.error.code];
};

let parent: string;

beforeAll(async () => {
  const { given } = world;
  parent = String((await given.account({ name: "Holding" }))["accountid"]);
  const child = await given.account({ name: "Branch", "parentaccountid@odata.bind": `accounts(${parent})` });
  await given.account({ name: "Shop", "parentaccountid@odata.bind": `accounts(${child["accountid"]})` });
});

const everybody = ["Branch", "Holding", "Shop"];

describe("the calendar", () => {
  it.each([
    ["ThisWeek(PropertyName='createdon')", everybody],
    ["LastWeek(PropertyName='createdon')", []],
    ["ThisFiscalYear(PropertyName='createdon')", everybody],
    ["NextFiscalPeriod(PropertyName='createdon')", []],
    ["LastXFiscalPeriods(PropertyName='createdon',PropertyValue=2)", []],
    ["InFiscalYear(PropertyName='createdon',PropertyValue=2013)", []],
    ["InFiscalPeriodAndYear(PropertyName='createdon',PropertyValue1=1,PropertyValue2=2013)", []],
    ["InOrAfterFiscalPeriodAndYear(PropertyName='createdon',PropertyValue1=1,PropertyValue2=2013)", everybody],
    ["InOrBeforeFiscalPeriodAndYear(PropertyName='createdon',PropertyValue1=1,PropertyValue2=2013)", []],
    ["OlderThanXMinutes(PropertyName='createdon',PropertyValue=30)", []],
    ["NotOn(PropertyName='createdon',PropertyValue=2013-01-31)", everybody],
  ])("%s", async (call, names) => {
    expect(await found(call)).toEqual(names);
  });

  it("finds each row in one fiscal period of whichever year", async () => {
    const periods = await Promise.all(
      [1, 2, 3, 4].map((number) => found(`InFiscalPeriod(PropertyName='createdon',PropertyValue=${number})`)),
    );

    expect(periods.flat().toSorted()).toEqual(everybody);
  });

  it.each([
    "InFiscalPeriod(PropertyName='createdon',PropertyValue=5)",
    "InFiscalYear(PropertyName='createdon',PropertyValue=13)",
    "InFiscalPeriodAndYear(PropertyName='createdon',PropertyValue1=1)",
    "ThisWeek(PropertyName='name')",
    "constructor(PropertyName='createdon')",
  ])("refuses %s", async (call) => {
    expect(await found(call)).toEqual([400, "0x80060888"]);
  });
});

describe("the tree of a table", () => {
  const at = (name: string, id = parent) => found(`${name}(PropertyName='accountid',PropertyValue='${id}')`);

  it("is followed down and up", async () => {
    expect(await at("Under")).toEqual(["Branch", "Shop"]);
    expect(await at("UnderOrEqual")).toEqual(everybody);
    expect(await at("NotUnder")).toEqual(["Holding"]);
    expect(await at("Above")).toEqual([]);
    expect(await at("AboveOrEqual")).toEqual(["Holding"]);
  });

  it("is that of the lookup's table, too", async () => {
    expect(await found(`UnderOrEqual(PropertyName='parentaccountid',PropertyValue='${parent}')`)).toEqual([
      "Branch",
      "Shop",
    ]);
    expect(await found("EqualUserOrUserHierarchy(PropertyName='ownerid')")).toEqual(everybody);
    expect(await found("EqualUserOrUserHierarchyAndTeams(PropertyName='ownerid')")).toEqual(everybody);
  });

  it("must be there", async () => {
    expect(await at("Under", "x")).toEqual([400, "0x80060888"]);
    expect(await found(`Under(PropertyName='transactioncurrencyid',PropertyValue='${parent}')`)).toEqual([
      400,
      "0x80060888",
    ]);
  });
});
