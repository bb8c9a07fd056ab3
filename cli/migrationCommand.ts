import { tables } from "../crm/tables.ts";
import { loadModel } from "../engine/model/model.ts";
import { differenceSql, schemaOf } from "../engine/sql/schema.ts";
import { existingSchema } from "../engine/store/catalogue.ts";
import { openFilon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";

/** Prints what a new migration has to say: the difference between the model and the database, for a person to review. */
export async function migrationCommand(settings: Settings, say: (text: string) => void): Promise<void> {
  const filon = await openFilon(settings);
  try {
    const statements = differenceSql(schemaOf(loadModel(tables)), await existingSchema(filon.database));
    if (statements.length > 0) say(statements.map((statement) => `${statement};`).join("\n\n"));
  } finally {
    await filon.close();
  }
}
