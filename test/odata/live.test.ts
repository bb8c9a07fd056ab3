import { afterEach, describe, expect, it } from "vitest";
import { useWorld, type Person } from "../world.ts";

const world = useWorld();
const streams: AbortController[] = [];

afterEach(() => {
  for (const stream of streams.splice(0)) stream.abort();
});

interface Change {
  readonly table: string;
  readonly ids: readonly string[] | null;
}

/** What a person's open page is told. */
async function listening(person: Person) {
  const stop = new AbortController();
  streams.push(stop);
  const response = await fetch(`${world.url}/api/live`, {
    headers: { authorization: `Bearer ${person.token}` },
    signal: stop.signal,
  });
  const heard: Change[] = [];
  const read = async () => {
    let text = "";
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) heard.push(...(JSON.parse(data) as Change[]));
      }
    }
  };
  read().catch(() => {});
  return {
    response,
    heard,
    ids: (table: string) => heard.filter((change) => change.table === table).flatMap(({ ids }) => ids ?? []),
  };
}

describe("an open page", () => {
  it("hears of a record that somebody else makes and changes", async () => {
    const anna = world.as("anna");
    const page = await listening(anna);
    expect(page.response.headers.get("content-type")).toMatch(/^text\/event-stream/);

    const lead = await anna.create("leads", { lastname: "Live", subject: "Live" });

    await expect.poll(() => page.ids("lead")).toContain(lead["leadid"]);
    const before = page.heard.length;
    await world.as("ada").patch(`leads(${lead["leadid"]})`, { firstname: "Now" });
    await expect.poll(() => page.heard.slice(before).flatMap(({ ids }) => ids ?? [])).toContain(lead["leadid"]);
  });

  it("does not hear of records its reader may not read", async () => {
    const ada = await listening(world.as("ada"));
    const anna = await listening(world.as("anna"));

    const { body: unit } = await world.as("ada").get("businessunits?$select=businessunitid&$top=1");
    const other = await world.as("ada").create("businessunits", {
      name: "Elsewhere",
      "parentbusinessunitid@odata.bind": `businessunits(${unit.value[0].businessunitid})`,
    });
    const team = await world.as("ada").create("teams", {
      name: "Far away",
      teamtype: 0,
      "administratorid@odata.bind": `systemusers(${world.as("ada").id})`,
      "businessunitid@odata.bind": `businessunits(${other["businessunitid"]})`,
    });
    const { body: found } = await world.as("ada").get("roles?$filter=name eq 'System Administrator'");
    await world.as("ada").post(`teams(${team["teamid"]})/teamroles_association/$ref`, {
      "@odata.id": `${world.url}/api/data/v9.2/roles(${found.value[0].roleid})`,
    });
    const hidden = await world.as("ada").create("leads", {
      lastname: "Hidden",
      subject: "Hidden",
      "ownerid@odata.bind": `teams(${team["teamid"]})`,
    });
    await expect.poll(() => ada.ids("lead")).toContain(hidden["leadid"]);
    const seen = await world.as("anna").create("leads", { lastname: "Seen", subject: "Seen" });
    await expect.poll(() => anna.ids("lead")).toContain(seen["leadid"]);

    expect((await world.as("anna").get(`leads(${hidden["leadid"]})`)).status).toBe(403);
    expect(anna.ids("lead")).not.toContain(hidden["leadid"]);
  });

  it("is told to look at the lists again when a record is deleted", async () => {
    const page = await listening(world.as("ada"));
    const account = await world.given.account();

    await world.as("ada").delete(`accounts(${account["accountid"]})`);

    await expect.poll(() => page.heard).toContainEqual({ table: "account", ids: null });
  });

  it("is refused to who is not signed in", async () => {
    expect((await fetch(`${world.url}/api/live`)).status).toBe(401);
  });
});
