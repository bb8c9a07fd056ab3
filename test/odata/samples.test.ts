import { describe, expect, it } from "vitest";
import { useWorld, type Answer } from "../world.ts";

/** What the documented samples of the Web API do from their first request to their last, in requests of our own. */

const world = useWorld();
const ada = () => world.as("ada");
const crm = "Microsoft.Dynamics.CRM";
const asRecord = { headers: { prefer: "return=representation" } };

async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, body } = await answer;
  expect({ isRefused: status >= 400, error: body.error }).toEqual({ isRefused: false, error: undefined });
  return body;
}

describe("conditional operations", () => {
  it("read, change and delete by the version that is known", async () => {
    const made = await ada().post("accounts", { name: "Norfield", telephone1: "01 44 00 00 00" }, asRecord);
    const first = String(made.body["@odata.etag"]);
    const path = `accounts(${made.body.accountid})`;
    const chosen = `${path}?$select=name,telephone1`;
    const when = (headers: Record<string, string>) => ({ headers });

    expect((await ada().get(chosen, when({ "if-none-match": first }))).status).toBe(304);
    await ok(ada().put(`${path}/telephone1`, { value: "01 44 00 00 01" }));
    const read = await ada().get(chosen, when({ "if-none-match": first }));
    expect([read.status, read.body.telephone1]).toEqual([200, "01 44 00 00 01"]);

    for (const refused of [
      await ada().delete(path, when({ "if-match": first })),
      await ada().patch(path, { telephone1: "0" }, when({ "if-match": first })),
    ])
      expect([refused.status, refused.body.error.code]).toEqual([412, "0x80060882"]);
    const changed = await ada().patch(
      `${path}?$select=telephone1`,
      { telephone1: "01 44 00 00 02" },
      when({ "if-match": String(read.body["@odata.etag"]), ...asRecord.headers }),
    );
    expect([changed.status, changed.body.telephone1]).toEqual([200, "01 44 00 00 02"]);
    await ok(ada().delete(path, when({ "if-match": String(changed.body["@odata.etag"]) })));
    expect((await ada().get(path)).status).toBe(404);
  });
});

describe("functions and actions", () => {
  it("make a record from another, whose address stands in an alias with single quotes", async () => {
    const { accountid } = await world.given.account({ name: "Norfield", websiteurl: "https://norfield.example" });
    const query = `@p1={'@odata.id':'accounts(${accountid})'}&@p2='account'&@p3=${crm}.TargetFieldType'ValidForCreate'`;
    const start = await ok(
      ada().get(`InitializeFrom(EntityMoniker=@p1,TargetEntityName=@p2,TargetFieldType=@p3)?${query}`),
    );
    const body = { ...start, name: "Norfield Lyon", numberofemployees: 12 };
    const branch = await ok(ada().post("accounts", body, asRecord));
    expect(branch).toMatchObject({ name: "Norfield Lyon", numberofemployees: 12, _parentaccountid_value: accountid });
  });

  it("say what another user may do with a record, before it is shared and after", async () => {
    const { accountid } = await world.given.account({ name: "Norfield" });
    const [user] = (
      await ok(
        ada().get(
          `systemusers?$select=fullname,systemuserid&$filter=systemuserid eq '${world.as("paul").id}' and isdisabled eq false`,
        ),
      )
    ).value;
    const rights = async () => {
      const target = encodeURIComponent(`{'@odata.id':'accounts(${accountid})'}`);
      const call = `${crm}.RetrievePrincipalAccess(Target=@Target)?@Target=${target}`;
      return (await ok(ada().get(`systemusers(${user.systemuserid})/${call}`))).AccessRights.split(/, ?/);
    };
    expect(await rights()).not.toContain("DeleteAccess");
    await ok(
      ada().post("GrantAccess", {
        Target: { "@odata.type": `${crm}.account`, accountid },
        PrincipalAccess: {
          AccessMask: "DeleteAccess",
          Principal: { "@odata.type": `${crm}.systemuser`, systemuserid: user.systemuserid },
        },
      }),
    );
    expect(await rights()).toContain("DeleteAccess");
  });

  it("give a new role privileges by their names", async () => {
    const { BusinessUnitId } = await ok(ada().get("WhoAmI"));
    const { roleid } = await ok(
      ada().post(
        "roles",
        { name: "Newcomer", "businessunitid@odata.bind": `businessunits(${BusinessUnitId})` },
        asRecord,
      ),
    );
    const held = async () => {
      const role = await ok(
        ada().get(`roles(${roleid})?$select=roleid&$expand=roleprivileges_association($select=name)`),
      );
      return role.roleprivileges_association.map(({ name }: { name: string }) => name).toSorted();
    };
    const before = await held();
    const wanted = ["prvCreateAccount", "prvReadAccount"];
    const filter = wanted.map((name) => `name eq '${name}'`).join(" or ");
    const { value } = await ok(ada().get(`privileges?$select=name&$filter=${filter}`));
    await ok(
      ada().post(`roles(${roleid})/${crm}.AddPrivilegesRole`, {
        Privileges: value.map(({ privilegeid, name }: Record<string, string>) => ({
          Depth: "Basic",
          PrivilegeId: privilegeid,
          BusinessUnitId,
          PrivilegeName: name,
        })),
      }),
    );
    expect(await held()).toEqual([...new Set([...before, ...wanted])].toSorted());
    await ok(ada().delete(`roles(${roleid})`));
  });

  it("refuse a function of a program's own that is not installed", async () => {
    const { status, body } = await ada().get(`systemusers(${ada().id})/${crm}.sample_IsSystemAdmin`);
    expect([status, body.error.code]).toEqual([404, "0x80060888"]);
  });
});

describe("parallel operations", () => {
  it("make and delete as many side by side as the service recommends", async () => {
    const hint = Number((await ada().get("WhoAmI")).headers.get("x-ms-dop-hint"));
    expect(hint).toBeGreaterThan(1);
    const names = Array.from({ length: hint }, (_, index) => `Parallel ${index}`);
    const made = await Promise.all(names.map((name) => ok(ada().post("accounts", { name }, asRecord))));
    expect(made.map(({ name }) => name)).toEqual(names);
    await Promise.all(made.map(({ accountid }) => ok(ada().delete(`accounts(${accountid})`))));
    const left = await ok(ada().get("accounts?$filter=startswith(name,'Parallel ')&$count=true&$top=1"));
    expect(left["@odata.count"]).toBe(0);
  });
});

describe("bulk operations", () => {
  it("make many at once, change them, and delete them by a job", async () => {
    const type = { "@odata.type": `${crm}.account` };
    const made = await ok(
      ada().post(`accounts/${crm}.CreateMultiple`, {
        Targets: [1, 2, 3].map((number) => ({ ...type, name: `Bulk 00${number}` })),
      }),
    );
    expect(made.Ids).toHaveLength(3);
    const targets = made.Ids.map((accountid: string) => ({ ...type, accountid, description: "changed" }));
    await ok(ada().post(`accounts/${crm}.UpdateMultiple`, { Targets: targets }));
    const { value } = await ok(
      ada().get("accounts?$select=name&$filter=startswith(name,'Bulk ') and description eq 'changed'&$orderby=name"),
    );
    expect(value.map(({ name }: { name: string }) => name)).toEqual(["Bulk 001", "Bulk 002", "Bulk 003"]);

    const { JobId } = await ok(
      ada().post("BulkDelete", {
        QuerySet: [
          {
            EntityName: "account",
            Criteria: {
              FilterOperator: "And",
              Conditions: [
                { AttributeName: "name", Operator: "BeginsWith", Values: [{ Value: "Bulk ", Type: "System.String" }] },
              ],
            },
          },
        ],
        JobName: "Bulk",
        SendEmailNotification: false,
        ToRecipients: [],
        CCRecipients: [],
        RecurrencePattern: "",
        StartDateTime: "2020-01-01T00:00:00Z",
      }),
    );
    const { body } = await ada().get(`asyncoperations(${JobId})?$select=name,statecode,statuscode`);
    expect(body).toMatchObject({ name: "Bulk" });
  });

  it("cannot make a table of their own", async () => {
    const { status, body } = await ada().post("EntityDefinitions", { SchemaName: "sample_Example" });
    expect([status, body.error.code]).toEqual([405, "0x80060888"]);
  });
});

describe("query data", () => {
  it("answers an alias of a filter, once for each place it stands in", async () => {
    for (const lastname of ["Aliased", "Other"]) await world.given.contact({ lastname, jobtitle: "Buyer" });
    const { value } = await ok(
      ada().get(
        "contacts?$select=lastname&$filter=contains(@p1,'alias') and @p2 eq 'Buyer'&@p1=lastname&@p2=jobtitle&$orderby=@p1 desc",
      ),
    );
    expect(value.map(({ lastname }: { lastname: string }) => lastname)).toEqual(["Aliased"]);
  });

  it("keeps a person's own view, and answers it by its id", async () => {
    await world.given.contact({ lastname: "Viewed" });
    const view = await ok(
      ada().post(
        "userqueries",
        {
          name: "My contacts of that name",
          description: "One",
          querytype: 0,
          returnedtypecode: "contact",
          fetchxml:
            "<fetch><entity name='contact'><attribute name='lastname'/><filter><condition attribute='lastname' operator='eq' value='Viewed'/></filter></entity></fetch>",
        },
        asRecord,
      ),
    );
    const { value } = await ok(ada().get(`contacts?userQuery=${view.userqueryid}`));
    expect(value).toMatchObject([{ lastname: "Viewed" }]);
  });

  it("counts, sorts and annotates in one request", async () => {
    for (const revenue of [10, 30, 20]) await world.given.account({ name: "Counted", revenue });
    const { value, ...rest } = await ok(
      ada().get("accounts?$select=name,revenue&$filter=name eq 'Counted'&$orderby=revenue desc&$count=true&$top=2", {
        headers: { prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' },
      }),
    );
    expect(rest["@odata.count"]).toBe(3);
    expect(value.map(({ revenue }: { revenue: number }) => revenue)).toEqual([30, 20]);
    expect(value[0]["revenue@OData.Community.Display.V1.FormattedValue"]).toContain("30");
  });
});
