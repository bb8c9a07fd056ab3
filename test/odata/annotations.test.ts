import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const formatted = "OData.Community.Display.V1.FormattedValue";
const table = "Microsoft.Dynamics.CRM.lookuplogicalname";
const navigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";
let accountid = "";
beforeAll(async () => {
  const account = await world.given.account({
    name: "Norfield",
    revenue: 80000,
    numberofemployees: 12500,
    creditonhold: true,
    filon_vatrate: 5.5,
    schedulefollowup: undefined,
    primarycontactid: { firstname: "Anne", lastname: "Roux", birthdate: "1980-05-09" },
    Account_Tasks: [{ subject: "Measure", scheduledend: "2026-07-14T22:30:00Z" }],
  });
  accountid = String(account["accountid"]);
});

const read = (path: string, annotations: string, language = "en") =>
  world.as("ada").get(path, {
    headers: { prefer: `odata.include-annotations="${annotations}"`, "accept-language": language },
  });

/** `fr-FR` parts digits and units with narrow blanks that differ between versions of Unicode's tables. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("formatted values", () => {
  it("are in the language of Accept-Language, English without one it knows", async () => {
    const select = "$select=revenue,numberofemployees,statecode,creditonhold,filon_vatrate,accountcategorycode";
    const texts = async (language: string) => {
      const { body } = await read(`accounts(${accountid})?${select}`, "*", language);
      return ["revenue", "numberofemployees", "statecode", "creditonhold", "filon_vatrate"].map((column) =>
        plain(body[`${column}@${formatted}`]),
      );
    };

    expect(await texts("en-GB")).toEqual(["€80,000.00", "12,500", "Active", "Yes", "5.5"]);
    expect(await texts("fr-CA,en;q=0.5")).toEqual(["80 000,00 €", "12 500", "Actif", "Oui", "5,5"]);
    expect(await texts("xx")).toEqual(await texts("en"));
  });

  it("show moments in the caller's time zone, days as they are", async () => {
    const contact = await read(`accounts(${accountid})/primarycontactid?$select=birthdate`, "*", "fr");
    const tasks = await read(`accounts(${accountid})/Account_Tasks?$select=scheduledend`, "*", "fr");

    expect([contact.body.birthdate, contact.body[`birthdate@${formatted}`]]).toEqual(["1980-05-09", "09/05/1980"]);
    const [task] = tasks.body.value;
    expect(task.scheduledend).toBe("2026-07-14T22:30:00Z");
    expect(plain(task[`scheduledend@${formatted}`])).toBe("15/07/2026 00:30");
  });

  it("are absent beside null and beside a text that is what it says", async () => {
    const { body } = await read(`accounts(${accountid})?$select=name,description,accountcategorycode`, "*");

    expect(Object.keys(body).filter((key) => key.includes("@OData"))).toEqual([]);
  });
});

describe("a lookup", () => {
  it("says the name, the table and the navigation property of what it points to", async () => {
    const { body } = await read(`accounts(${accountid})?$select=_primarycontactid_value`, "*");

    expect(body).toMatchObject({
      [`_primarycontactid_value@${formatted}`]: "Anne Roux",
      [`_primarycontactid_value@${table}`]: "contact",
      [`_primarycontactid_value@${navigation}`]: "primarycontactid",
    });
  });

  it("with several kinds of targets says which one it is", async () => {
    const account = await world.given.contact({ "parentcustomerid_account@odata.bind": `accounts(${accountid})` });
    const other = await world.given.contact({
      parentcustomerid_contact: { firstname: "Paul", lastname: "Kessler" },
    });
    const of = async (id: unknown) => {
      const { body } = await read(`contacts(${id})?$select=_parentcustomerid_value,_ownerid_value`, "*");
      return [formatted, table, navigation].map((name) => body[`_parentcustomerid_value@${name}`]);
    };

    expect(await of(account["contactid"])).toEqual(["Norfield", "account", "parentcustomerid_account"]);
    expect(await of(other["contactid"])).toEqual(["Paul Kessler", "contact", "parentcustomerid_contact"]);
  });
});

describe("odata.include-annotations", () => {
  const select = "$select=revenue,_primarycontactid_value";
  const kinds = (body: Record<string, unknown>) =>
    [...new Set(Object.keys(body).flatMap((key) => /@((?:OData|Microsoft)[\w.]+)$/.exec(key)?.slice(1) ?? []))].sort();

  it.each([
    ["*", [navigation, table, formatted]],
    [formatted, [formatted]],
    ["Microsoft.Dynamics.CRM.*", [navigation, table]],
    ["OData.*", [formatted]],
    [`${formatted},${table}`, [table, formatted]],
    ["Some.Other", []],
  ])("%s", async (wanted, given) => {
    const { body, headers } = await read(`accounts(${accountid})?${select}`, wanted);

    expect(kinds(body)).toEqual(given);
    expect(headers.get("preference-applied")).toBe(`odata.include-annotations="${wanted}"`);
  });

  it("is honoured beside other preferences", async () => {
    const path = `accounts?$filter=accountid eq ${accountid}&${select}`;

    const line = await world
      .as("ada")
      .get(path, { headers: { prefer: `odata.maxpagesize=5, odata.include-annotations="${formatted}"` } });

    expect(kinds(line.body.value[0])).toEqual([formatted]);
    expect(line.headers.get("preference-applied")).toBe(`odata.maxpagesize=5,odata.include-annotations="${formatted}"`);
  });

  it("that is absent leaves every annotation out but the etag", async () => {
    const { body } = await world.as("ada").get(`accounts(${accountid})?${select}`);

    expect(
      Object.keys(body)
        .filter((key) => key.includes("@"))
        .sort(),
    ).toEqual(["@odata.context", "@odata.etag"]);
  });

  it("reaches into $expand", async () => {
    const { body } = await read(
      `accounts(${accountid})?$select=name&$expand=primarycontactid($select=statecode,_ownerid_value),Account_Tasks($select=statecode)`,
      "*",
    );

    expect(body.primarycontactid[`statecode@${formatted}`]).toBe("Active");
    expect(body.primarycontactid[`_ownerid_value@${table}`]).toBe("systemuser");
    expect(body.Account_Tasks[0][`statecode@${formatted}`]).toBe("Open");
  });

  it("gives a set its number of records, -1 when it was not counted", async () => {
    const path = `accounts?$filter=accountid eq ${accountid}&$select=name`;

    const counted = await read(`${path}&$count=true`, "*");
    const plainSet = await read(path, "*");
    const formattedOnly = await read(path, formatted);

    expect(counted.body["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(1);
    expect(plainSet.body["@Microsoft.Dynamics.CRM.totalrecordcount"]).toBe(-1);
    expect(plainSet.body["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"]).toBe(false);
    expect(formattedOnly.body).not.toHaveProperty("@Microsoft.Dynamics.CRM.totalrecordcount");
  });
});

describe("errors", () => {
  it("are in the caller's language too", async () => {
    const { body } = await world.as("ada").get("nosuchset", { headers: { "accept-language": "fr" } });

    expect(body.error.message).toBe("Aucune ressource ne s’appelle « nosuchset ».");
  });

  it("hold a code and a message, and nothing of the inside", async () => {
    const { body } = await world.as("ada").get("accounts?$filter=nosuch eq 1");

    expect(Object.keys(body)).toEqual(["error"]);
    expect(Object.keys(body.error).sort()).toEqual(["code", "message", "target"]);
  });

  it("say more when the client prefers all annotations", async () => {
    const { body } = await read("accounts?$filter=nosuch eq 1", "*");

    expect(body.error["@Microsoft.PowerApps.CDS.InnerError.Message"]).toBe(body.error.message);
  });
});
