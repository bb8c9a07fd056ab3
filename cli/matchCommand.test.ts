import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { matchCommand } from "./matchCommand.ts";
import { UsageError } from "./usageError.ts";

it("match writes the pairs of a file with their scores, and the candidates it looked at", async () => {
  const folder = await mkdtemp(join(tmpdir(), "match-"));
  const [file, out, candidates] = ["in.csv", "out.csv", "candidates.csv"].map((name) => join(folder, name));
  await writeFile(
    file ?? "",
    "id,name,telephone1,registrationnumber\na,Verrerie d'Anjou SARL,0241000017,839580545\nb,VERRERIE D ANJOU,+33 2 41 00 00 17,FR71839580545\nc,Cabinet Rousselot,0491000055,\n",
  );
  const said: string[] = [];

  await matchCommand({ as: "account", in: file, out, candidates }, (text) => said.push(text));

  expect(await readFile(out ?? "", "utf8")).toMatch(/^id_left,id_right,score\na,b,(1|0\.9)\d*\.?\d*\n$/);
  expect(await readFile(candidates ?? "", "utf8")).toBe("id_left,id_right\na,b\n");
  expect(said).toEqual([expect.stringMatching(/ of 3 records\.$/)]);
});

it.each([
  ["without a table", { in: "a.csv", out: "b.csv" }],
  ["of a table it does not know", { as: "quote", in: "a.csv", out: "b.csv" }],
  ["without files", { as: "account" }],
  [
    "of accounts against contacts",
    { as: "account", in: "a.csv", out: "b.csv", against: "c.csv", "against-as": "contact" },
  ],
])("match %s is refused with the usage", async (_, options) => {
  await expect(matchCommand(options, () => {})).rejects.toThrow(UsageError);
});
