import { afterEach, describe, expect, it } from "vitest";
import type { Tab } from "../../engine/model/screen.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const address = "systemforms(objecttypecode='competitor',type=2)";

const tab = (...columns: string[]): Tab => ({
  name: "ours",
  label: { en: "Ours", fr: "À nous" },
  sections: [{ label: { en: "Main", fr: "Principal" }, columns }],
});
const formOf = (tabs: unknown, table = "competitor") => ({
  name: "Main",
  objecttypecode: table,
  formjson: JSON.stringify({ tabs }),
});
const shownForm = async (language = "en") =>
  (
    await world
      .as("anna")
      .get("RetrieveTableModel(LogicalName='competitor')", { headers: { "Accept-Language": language } })
  ).body.form;

afterEach(async () => {
  await ada().delete(address);
});

describe("the form of a table", () => {
  it("is the one an administrator laid out, at once and in the reader's language, until it is deleted", async () => {
    const shipped = await shownForm();
    await ada().create("systemforms", formOf([tab("websiteurl", "name")]));
    const own = await shownForm();
    const french = await shownForm("fr");
    await ada().patch(address, { formjson: JSON.stringify({ tabs: [tab("name", "strengths")] }) });
    const changed = await shownForm();
    await ada().delete(address);

    expect(own.tabs).toEqual([
      { name: "ours", label: "Ours", sections: [{ label: "Main", columns: ["websiteurl", "name"] }] },
    ]);
    expect(own).toMatchObject({ header: shipped.header, quickCreate: shipped.quickCreate });
    expect(french.tabs[0].sections[0].label).toBe("Principal");
    expect(changed.tabs[0].sections[0].columns).toEqual(["name", "strengths"]);
    expect(await shownForm()).toEqual(shipped);
  });

  it("has a head and a short form of its own where the layout names them, without columns that have gone since", async () => {
    const layout = { tabs: [tab("name")], header: ["websiteurl"], quickCreate: ["name", "tickersymbol"] };
    const { formid } = await ada().create("systemforms", { ...formOf([]), formjson: JSON.stringify(layout) });
    const stored = await shownForm();
    await world.database.run({
      text: "UPDATE systemform SET formjson = $1::text WHERE formid = $2::uuid",
      values: [JSON.stringify({ ...layout, header: ["gone", "websiteurl"] }), formid],
    });
    await ada().patch(address, { description: "Read anew" });

    expect(stored).toMatchObject({ header: ["websiteurl"], quickCreate: ["name", "tickersymbol"] });
    expect((await shownForm()).header).toEqual(["websiteurl"]);
  });

  it.each([
    ["a head that is no list", { header: "name" }, "formLayoutWrong"],
    ["a head with a column the table has not", { header: ["shoesize"] }, "formColumnUnknown"],
    ["a short form with a column twice", { quickCreate: ["name", "name"] }, "formColumnTwice"],
  ])("is refused with %s", async (_what, lists, code) => {
    const formjson = JSON.stringify({ tabs: [tab("name")], ...lists });
    const { status, body } = await ada().post("systemforms", { ...formOf([]), formjson });

    expect([status, body.error.code]).toEqual([400, code]);
  });

  it("leaves out columns that have gone since, and what they leave empty", async () => {
    const { formid } = await ada().create("systemforms", formOf([tab("name")]));
    const gone: Tab = { ...tab("gone"), name: "empty" };
    await world.database.run({
      text: "UPDATE systemform SET formjson = $1::text WHERE formid = $2::uuid",
      values: [JSON.stringify({ tabs: [gone, tab("gone", "name")] }), formid],
    });
    await ada().patch(address, { description: "Read anew" });

    expect((await shownForm()).tabs).toEqual([
      { name: "ours", label: "Ours", sections: [{ label: "Main", columns: ["name"] }] },
    ]);
  });

  it.each([
    ["nothing of a column no record can be made without", [tab("websiteurl")], "formColumnNeeded"],
    ["a column that is not there", [tab("name", "nowhere")], "formColumnUnknown"],
    ["the key of the record", [tab("name", "competitorid")], "formColumnUnknown"],
    ["a column shown twice", [tab("name", "name")], "formColumnTwice"],
    ["no tab", [], "formLayoutWrong"],
    ["an empty section", [tab("name"), { ...tab(), name: "empty" }], "formLayoutWrong"],
    ["two tabs of one name", [tab("name"), tab("websiteurl")], "formLayoutWrong"],
    ["a tab named as one of every page", [{ ...tab("name"), name: "timeline" }], "formLayoutWrong"],
    ["a label in one language", [{ ...tab("name"), label: { en: "Ours" } }], "formLayoutWrong"],
    ["something else", "tabs", "formLayoutWrong"],
  ])("is refused for what it says: %s", async (_what, tabs, code) => {
    const { status, body } = await ada().post("systemforms", formOf(tabs));

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code, target: "formjson" });
  });

  it("is refused for a table without one, as text that is no JSON, and as another kind of form", async () => {
    const [none, noTable, noJson, quick] = await Promise.all([
      ada().post("systemforms", formOf([tab("name")], "processstage")),
      ada().post("systemforms", formOf([tab("name")], "nothing")),
      ada().post("systemforms", { ...formOf([]), formjson: "{" }),
      ada().post("systemforms", { ...formOf([tab("name")]), type: 7 }),
    ]);

    expect(none.body.error.code).toBe("formTableFixed");
    expect(noTable.status).toBe(400);
    expect(noJson.body.error.code).toBe("formLayoutWrong");
    expect(quick.status).toBe(400);
  });

  it("is one a table, and changed by nobody but who may", async () => {
    await ada().create("systemforms", formOf([tab("name")]));
    const second = await ada().post("systemforms", formOf([tab("name")]));
    const bySeller = await world.as("anna").patch(address, { name: "Mine" });
    const read = await world.as("anna").get(`${address}?$select=objecttypecode`);

    expect(second.status).toBe(412);
    expect(bySeller.status).toBe(403);
    expect(read.body).toMatchObject({ objecttypecode: "competitor" });
  });
});

it("RetrieveShippedForms gives every form that ships in both languages, each of which can be stored", async () => {
  const { Forms: forms } = (await ada().get("RetrieveShippedForms()")).body;
  const lead = forms.find((form: { LogicalName: string }) => form.LogicalName === "lead");

  expect(JSON.parse(lead.FormJson).tabs[0].label).toMatchObject({ en: expect.any(String), fr: expect.any(String) });
  expect(lead.NeededColumns).toContain("subject");
  for (const { LogicalName: table, FormJson: formjson } of forms) {
    const { status, text } = await ada().post("systemforms", { name: "Main", objecttypecode: table, formjson });
    expect(status, `${table}: ${text}`).toBe(204);
    await ada().delete(`systemforms(objecttypecode='${table}',type=2)`);
  }
});
