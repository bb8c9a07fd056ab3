import { afterEach, describe, expect, it } from "vitest";
import { developStage, proposeStage, qualifyStage } from "../../crm/sales/process/salesProcess.ts";
import { useWorld } from "../world.ts";

const world = useWorld();
const ada = () => world.as("ada");
const stage = `processstages(${qualifyStage.id})`;
const develop = developStage.id;
const modelOfLead = async () => (await ada().get("RetrieveTableModel(LogicalName='lead')")).body;

afterEach(async () => {
  await ada().patch(stage, { stagename: qualifyStage.name, filon_steps: null });
});

describe("the steps of a stage", () => {
  it("are those that ship until an administrator sets others, in their order", async () => {
    const shipped = (await modelOfLead()).process[0];
    expect(shipped).toMatchObject({ label: "Qualify" });
    expect(shipped.steps.map((step: { column: string }) => step.column)).toContain("budgetamount");

    const steps = [{ column: "jobtitle", required: true }, { column: "budgetamount" }];
    await ada().patch(stage, { stagename: "Discover", filon_steps: JSON.stringify(steps) });
    expect((await modelOfLead()).process[0]).toMatchObject({
      label: "Discover",
      steps: [
        { column: "jobtitle", label: "Job Title", required: true },
        { column: "budgetamount", label: "Estimated Budget", required: false },
      ],
    });
  });

  it("hold a deal back in a stage until what is required is done", async () => {
    const deal = await world.given.opportunity();
    const lead = await world.given.lead();
    const instance = await ada().create("leadtoopportunitysalesprocesses", {
      name: "Deal",
      "leadId@odata.bind": `leads(${lead["leadid"]})`,
      "opportunityId@odata.bind": `opportunities(${deal["opportunityid"]})`,
      "activestageid@odata.bind": `processstages(${develop})`,
    });
    const path = `leadtoopportunitysalesprocesses(${instance["businessprocessflowinstanceid"]})`;
    await ada().patch(`processstages(${develop})`, {
      filon_steps: JSON.stringify([{ column: "customerneed", required: true }]),
    });
    const move = () => ada().patch(path, { "activestageid@odata.bind": `processstages(${proposeStage.id})` });

    const refused = await move();
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain("Customer Need");
    await ada().patch(`opportunities(${deal["opportunityid"]})`, { customerneed: "Windows" });
    expect((await move()).status).toBe(204);
    await ada().patch(`processstages(${develop})`, { filon_steps: null });
  });

  it.each([
    "nothing",
    "{}",
    '[{"column":"moonphase","required":true}]',
    '[{"column":"jobtitle"},{"column":"jobtitle"}]',
    '[{"column":"jobtitle","required":"yes"}]',
    '[{"column":"fullname"}]',
    "[null]",
  ])("are refused where they are no list of columns: %s", async (text) => {
    const { status, body } = await ada().patch(stage, { filon_steps: text });
    expect([status, body.error.code]).toEqual([400, "stageStepsWrong"]);
  });

  it("are set by those who may, and no others", async () => {
    expect((await world.as("anna").patch(stage, { filon_steps: "[]" })).status).toBe(403);
  });
});
