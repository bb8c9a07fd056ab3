import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** What a lookup points to, by the name that goes after the lookup: `primarycontactidname`, `owneridname`. */
const world = useWorld();

beforeAll(async () => {
  const { contactid: ann } = await world.given.contact({ firstname: "Ann", lastname: "Prime" });
  const { contactid: bob } = await world.given.contact({ firstname: "Bob", lastname: "Prime" });
  const account = (name: string, contact: unknown) =>
    world.given.account({ name, ...(contact ? { "primarycontactid@odata.bind": `contacts(${contact})` } : {}) });
  await account("One", bob);
  await account("Two", ann);
  await account("Three", bob);
  const team = await world.as("ada").create("teams", { name: "Zulu" });
  await world.given.account({ name: "Four", "ownerid@odata.bind": `teams(${team["teamid"]})` });
});

async function rows(inside: string, fetch = "<fetch>", prefer?: string): Promise<Record<string, unknown>[]> {
  const xml = `${fetch}<entity name='account'>${inside}</entity></fetch>`;
  const options = prefer ? { headers: { prefer } } : {};
  const { status, body } = await world.as("ada").get(`accounts?fetchXml=${encodeURIComponent(xml)}`, options);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.value;
}

const shown = "<attribute name='name'/><attribute name='primarycontactidname'/><attribute name='owneridname'/>";

describe("the name of what a lookup points to", () => {
  it("is a column, a condition and an order", async () => {
    const found = await rows(
      `${shown}<order attribute='primarycontactidname' descending='true'/><order attribute='name'/>
       <filter><condition attribute='primarycontactidname' operator='like' value='%prime'/></filter>`,
    );
    expect(found.map(({ name, primarycontactidname }) => [name, primarycontactidname])).toEqual([
      ["One", "Bob Prime"],
      ["Three", "Bob Prime"],
      ["Two", "Ann Prime"],
    ]);
  });

  it("is that of a user or of a team, where both may own", async () => {
    const [user] = await world
      .as("ada")
      .get(`systemusers(${world.as("ada").id})?$select=fullname`)
      .then(({ body }) => [body]);
    const found = await rows(`${shown}<order attribute='name'/>`, "<fetch>", 'odata.include-annotations="*"');
    expect(Object.fromEntries(found.map(({ name, owneridname }) => [name, owneridname]))).toEqual({
      One: user.fullname,
      Two: user.fullname,
      Three: user.fullname,
      Four: "Zulu",
    });
    expect(found.find(({ name }) => name === "Four")).not.toHaveProperty("primarycontactidname");
  });

  it("pages on, passes over rows, and tells rows apart", async () => {
    const order = "<order attribute='primarycontactidname'/>";
    const filter = "<filter><condition attribute='primarycontactidname' operator='not-null'/></filter>";
    const second = await rows(`${shown}${order}${filter}`, "<fetch count='2' page='2'>");
    expect(second.map(({ primarycontactidname }) => primarycontactidname)).toEqual(["Bob Prime"]);
    const distinct = await rows(`<attribute name='primarycontactidname'/>${order}${filter}`, "<fetch distinct='true'>");
    expect(distinct).toEqual([{ primarycontactidname: "Ann Prime" }, { primarycontactidname: "Bob Prime" }]);
  });

  it("is what rows are grouped by, and a column of a linked table", async () => {
    const groups = await rows(
      `<attribute name='primarycontactidname' alias='who' groupby='true'/><attribute name='accountid' alias='n' aggregate='count'/><order alias='who'/>
       <filter><condition attribute='primarycontactid' operator='not-null'/></filter>`,
      "<fetch aggregate='true'>",
    );
    expect(groups).toEqual([
      { who: "Ann Prime", n: 1 },
      { who: "Bob Prime", n: 2 },
    ]);
    const [linked] = await rows(
      `<attribute name='name'/><link-entity name='contact' from='contactid' to='primarycontactid' alias='c'>
       <attribute name='owneridname'/><attribute name='createdbyname' alias='maker'/></link-entity>`,
    );
    expect(linked).toMatchObject({ "c.owneridname": expect.any(String), maker: expect.any(String) });
  });

  it("is refused where there is no such lookup", async () => {
    const xml = "<fetch><entity name='account'><attribute name='nosuchname'/></entity></fetch>";
    const { status, body } = await world.as("ada").get(`accounts?fetchXml=${encodeURIComponent(xml)}`);
    expect([status, body.error.code]).toEqual([400, "0x80041103"]);
  });
});

it("is that of whatever a lookup to many tables points to, where the caller may read it", async () => {
  const anna = world.as("anna");
  const { accountid } = await anna.create("accounts", { name: "Acme" });
  const { leadid } = await anna.create("leads", { lastname: "Zola", subject: "Tiles" });
  const { contactid } = await world.given.contact({ lastname: "Hidden" });
  const about = (subject: string, property: string, address: string) =>
    world.as("ada").create("tasks", { subject, [`regardingobjectid_${property}_task@odata.bind`]: address });
  await about("A", "account", `accounts(${accountid})`);
  await about("B", "lead", `leads(${leadid})`);
  await about("C", "contact", `contacts(${contactid})`);
  await world.as("ada").create("tasks", { subject: "D" });
  const xml = `<fetch><entity name='task'><attribute name='subject'/><attribute name='regardingobjectidname'/>
    <order attribute='regardingobjectidname' descending='true'/><order attribute='subject'/></entity></fetch>`;

  const { body } = await world.as("ada").get(`tasks?fetchXml=${encodeURIComponent(xml)}`);
  const ordered = await world.as("ada").get("tasks?$select=subject&$orderby=_regardingobjectid_value desc,subject");

  const rowsFound: { subject: string; regardingobjectidname?: string }[] = body.value;
  expect(rowsFound.map(({ subject, regardingobjectidname }) => [subject, regardingobjectidname])).toEqual([
    ["B", "Zola"],
    ["C", "Hidden"],
    ["A", "Acme"],
    ["D", undefined],
  ]);
  expect(ordered.body.value.map(({ subject }: { subject: string }) => subject)).toEqual(["B", "C", "A", "D"]);
});
