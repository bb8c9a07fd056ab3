import { describe, expect, it } from "vitest";
import { tables } from "../../crm/tables.ts";
import { loadModel, tableOf } from "../model/model.ts";
import { accessTo, reaches, requireAccess } from "./access.ts";
import { depthOf, onBehalfOf, type Caller, type Depth } from "./caller.ts";

const model = loadModel(tables);
const table = (name: string) => tableOf(model, name);

function caller(rights: Readonly<Record<string, Depth>>): Caller {
  return {
    userId: "me",
    fullName: "Me",
    email: null,
    organizationId: "organization",
    businessUnitId: "north",
    businessUnitTree: ["north", "lille"],
    teamIds: ["team"],
    roles: [],
    rights: new Map(Object.entries(rights)),
    language: "en",
    timeZone: "UTC",
  };
}

describe("the depth of a right", () => {
  it("is the wider of the table's own and that of every table", () => {
    expect(depthOf(caller({}), "lead", "read")).toBeNull();
    expect(depthOf(caller({ "lead:read": "unit" }), "lead", "read")).toBe("unit");
    expect(depthOf(caller({ "*:read": "organization", "lead:read": "user" }), "lead", "read")).toBe("organization");
    expect(depthOf(caller({ "*:read": "user", "lead:read": "units" }), "lead", "read")).toBe("units");
    expect(depthOf(caller({ "*:read": "organization" }), "lead", "write")).toBeNull();
  });
});

describe("the access to a table whose rows have owners", () => {
  it.each([
    ["user", { kind: "owned", owners: ["me", "team"], units: [] }],
    ["unit", { kind: "owned", owners: ["me", "team"], units: ["north"] }],
    ["units", { kind: "owned", owners: ["me", "team"], units: ["north", "lille"] }],
    ["organization", { kind: "all" }],
  ] as const)("at depth %s", (depth, access) => {
    expect(accessTo(model, caller({ "lead:read": depth }), table("lead"), "read")).toEqual(access);
  });

  it("is nothing without a right, and asking for it is refused", () => {
    expect(accessTo(model, caller({}), table("lead"), "read")).toEqual({ kind: "nothing" });
    expect(() => requireAccess(model, caller({}), table("lead"), "write")).toThrow(
      "Principal user (Me) is missing the privilege to write 'Lead', or this record is out of its reach.",
    );
  });
});

describe("the access to other tables", () => {
  it("is all or nothing where rows have no owner", () => {
    expect(accessTo(model, caller({ "product:read": "user" }), table("product"), "read")).toEqual({ kind: "all" });
    expect(accessTo(model, caller({}), table("product"), "read")).toEqual({ kind: "nothing" });
  });

  it("is that of the document for its lines: to change a line is to change the document", () => {
    const seller = caller({ "quote:read": "unit", "quote:write": "user" });
    const line = table("quotedetail");

    for (const privilege of ["create", "write", "delete"] as const)
      expect(accessTo(model, seller, line, privilege)).toMatchObject({
        kind: "parent",
        column: "quoteid",
        access: { kind: "owned", units: [] },
      });
    expect(accessTo(model, seller, line, "read")).toMatchObject({ kind: "parent", access: { units: ["north"] } });
    expect(accessTo(model, caller({ "quote:read": "unit" }), line, "write")).toEqual({ kind: "nothing" });
    expect(accessTo(model, caller({ "quote:read": "organization" }), line, "read")).toEqual({ kind: "all" });
  });
});

describe("a row already read", () => {
  const access = accessTo(model, caller({ "lead:read": "units" }), table("lead"), "read");

  it.each([
    [{ ownerid: "me", owningbusinessunit: "south" }, true],
    [{ ownerid: "team", owningbusinessunit: "south" }, true],
    [{ ownerid: "x", owningbusinessunit: "lille" }, true],
    [{ ownerid: "x", owningbusinessunit: "south" }, false],
    [{ ownerid: null, owningbusinessunit: null }, false],
    [{}, false],
  ])("%j is reached: %s", (row, expected) => {
    expect(reaches(access, row)).toBe(expected);
  });

  it("is reached by nobody without a right, and by all with the widest", () => {
    expect([reaches({ kind: "nothing" }, { ownerid: "me" }), reaches({ kind: "all" }, {})]).toEqual([false, true]);
  });
});

describe("what a team of another unit adds", () => {
  const member = { ...caller({ "lead:read": "user" }), unitsByTeam: new Map([["lead:read", ["south"]]]) };
  const units = (one: Caller) => accessTo(model, one, table("lead"), "read");

  it("is the team's units, to a right and to no other", () => {
    expect(units(member)).toMatchObject({ kind: "owned", units: ["south"] });
    const both = { ...member, rights: new Map([...member.rights, ["lead:write", "unit"] as const]) };
    expect(accessTo(model, both, table("lead"), "write")).toMatchObject({ units: ["north"] });
  });

  it("is there for who acts for the member only where they reach as far", () => {
    expect(units(onBehalfOf(member, caller({ "lead:read": "units" })))).toMatchObject({ units: ["south"] });
    expect(units(onBehalfOf(member, caller({ "lead:read": "unit" })))).toMatchObject({ units: [] });
  });
});
