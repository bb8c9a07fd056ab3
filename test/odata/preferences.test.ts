import { describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

const world = useWorld();

async function preferencesOf(person: string) {
  return (await world.as(person).get("RetrieveAppModel()")).body.preferences;
}

describe("Preferences", () => {
  it("are kept for who sets them, and are nobody else's", async () => {
    const { status } = await world.as("anna").post("SetPreference", { Name: "view.lead", Value: "mine" });

    expect(status).toBe(204);
    expect(await preferencesOf("anna")).toEqual([{ name: "view.lead", value: "mine" }]);
    expect(await preferencesOf("paul")).toEqual([]);
  });

  it("are replaced by the next value, and forgotten without one", async () => {
    const remi = world.as("remi");
    await remi.post("SetPreference", { Name: "tour", Value: "begun" });
    await remi.post("SetPreference", { Name: "tour", Value: "done" });
    expect(await preferencesOf("remi")).toEqual([{ name: "tour", value: "done" }]);

    await remi.post("SetPreference", { Name: "tour" });

    expect(await preferencesOf("remi")).toEqual([]);
  });

  it.each([
    { Name: "", Value: "x" },
    { Name: "a name", Value: "x" },
    { Name: "a".repeat(101), Value: "x" },
    { Name: "long", Value: "x".repeat(4001) },
    { Name: "zero", Value: "a\u0000b" },
  ])("with a name or value that cannot be kept are refused: $Name", async (body) => {
    const answer = await world.as("marc").post("SetPreference", body);

    expect([answer.status, answer.body.error.code]).toEqual([400, "preferenceInvalid"]);
    expect(await preferencesOf("marc")).toEqual([]);
  });
});
