import { checksOf } from "../crm/checks.ts";
import { runChecks, type Finding } from "../engine/check/check.ts";
import { label, type Language } from "../engine/model/label.ts";
import { openFilon } from "./openFilon.ts";
import type { Settings } from "./settings.ts";

/**
 * Looks for what should never be in the database, says each finding, and changes nothing; works while people do.
 * @throws Error when it finds anything, after all of it was said.
 */
export async function checkCommand(settings: Settings, language: Language, say: (text: string) => void): Promise<void> {
  const filon = await openFilon(settings);
  try {
    const checks = checksOf(filon.context.model);
    let count = 0;
    for await (const findings of runChecks(filon.database, checks)) {
      for (const finding of findings) say(sentence(finding, language));
      count += findings.length;
    }
    const [all, found] = [checks.length, count];
    if (found > 0)
      throw new Error(label(`${all} checks, ${found} findings.`, `${all} contrôles, ${found} anomalies.`)[language]);
    say(label(`${all} checks, nothing found.`, `${all} contrôles, rien d’anormal.`)[language]);
  } finally {
    await filon.close();
  }
}

function sentence({ check, table, id, facts }: Finding, language: Language): string {
  return `${table}(${id}) ${check.name}: ${check.label[language]} [${facts}]`;
}
