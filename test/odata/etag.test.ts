import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();
const ifMatch = (etag: unknown) => ({ headers: { "if-match": String(etag) } });
const ifNoneMatch = (etag: unknown, more = {}) => ({ headers: { "if-none-match": String(etag), ...more } });

describe("ETags", () => {
  it("are the version number of the row and rise with every write", async () => {
    const before = await world.given.account();

    await world.as("ada").patch(`accounts(${before["accountid"]})`, { name: "Northfield" });

    const after = await world.as("ada").read(`accounts(${before["accountid"]})`);
    expect(before["@odata.etag"]).toBe(`W/"${before["versionnumber"]}"`);
    expect(after["@odata.etag"]).toBe(`W/"${after["versionnumber"]}"`);
    expect(Number(after["versionnumber"])).toBeGreaterThan(Number(before["versionnumber"]));
  });

  it("spare a client the record it has already: 304 without a body", async () => {
    const account = await world.given.account();
    const path = `accounts(${account["accountid"]})?$select=name,telephone1`;

    const same = await world.as("ada").get(path, ifNoneMatch(account["@odata.etag"]));
    await world.as("ada").put(`accounts(${account["accountid"]})/telephone1`, { value: "01 02 03 04 05" });
    const changed = await world.as("ada").get(path, ifNoneMatch(account["@odata.etag"]));

    expect([same.status, same.text]).toEqual([304, ""]);
    expect([changed.status, changed.body.telephone1]).toEqual([200, "01 02 03 04 05"]);
    expect(changed.body["@odata.etag"]).not.toBe(account["@odata.etag"]);
  });

  it("are found in a list, weak or strong", async () => {
    const account = await world.given.account();
    const tag = String(account["@odata.etag"]);
    const statuses: number[] = [];

    for (const header of [`"1", ${tag}`, tag.replace("W/", ""), `${tag},W/"2"`, `W/"1"`, "*x"])
      statuses.push(
        (await world.as("ada").get(`accounts(${account["accountid"]})?$select=name`, ifNoneMatch(header))).status,
      );

    expect(statuses).toEqual([304, 304, 304, 200, 200]);
  });

  it("say nothing about what an expand or an annotation shows: always 200", async () => {
    const account = await world.given.account();
    const path = `accounts(${account["accountid"]})`;

    const expanded = await world.as("ada").get(`${path}?$expand=primarycontactid`, ifNoneMatch(account["@odata.etag"]));
    const annotated = await world
      .as("ada")
      .get(path, ifNoneMatch(account["@odata.etag"], { prefer: 'odata.include-annotations="*"' }));

    expect([expanded.status, annotated.status]).toEqual([200, 200]);
  });

  it("keep a change from undoing somebody else's", async () => {
    const first = await world.given.account({ name: "Norfield" });
    const path = `accounts(${first["accountid"]})`;
    await world.as("ada").patch(path, { name: "Northfield" });

    const stale = await world.as("ada").patch(path, { name: "Southfield" }, ifMatch(first["@odata.etag"]));
    const staleProperty = await world.as("ada").put(`${path}/name`, { value: "x" }, ifMatch(first["@odata.etag"]));
    const staleDelete = await world.as("ada").delete(path, ifMatch(first["@odata.etag"]));
    const second = await world.as("ada").read(path);
    const fresh = await world.as("ada").patch(path, { name: "Eastfield" }, ifMatch(second["@odata.etag"]));

    expect([stale.status, stale.body.error.code]).toEqual([412, "0x80060882"]);
    expect(stale.body.error.message).toBe(
      "The version of the existing record doesn't match the RowVersion property provided.",
    );
    expect([staleProperty.status, staleDelete.status]).toEqual([412, 412]);
    expect(second["name"]).toBe("Northfield");
    expect(fresh.status).toBe(204);
  });

  it.each(["abc", 'W/"abc"', '"1"'])("that are none (%s) match no version", async (etag) => {
    const account = await world.given.account();

    const { status } = await world.as("ada").patch(`accounts(${account["accountid"]})`, { name: "x" }, ifMatch(etag));

    expect(status).toBe(412);
  });

  it("never make a record: a version of what is not there answers 404", async () => {
    const id = randomUUID();

    const { status } = await world.as("ada").patch(`accounts(${id})`, { name: "Norfield" }, ifMatch('W/"123"'));

    expect(status).toBe(404);
    expect((await world.as("ada").get(`accounts(${id})`)).status).toBe(404);
  });

  it("let one of many simultaneous changes of one version through", async () => {
    const account = await world.given.account();

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world
          .as("ada")
          .patch(`accounts(${account["accountid"]})`, { name: `Name ${index}` }, ifMatch(account["@odata.etag"])),
      ),
    );

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });
});
