import { useTranslation } from "react-i18next";
import type { Row } from "../../api/client.ts";
import { decided, newNames, type QualifyChoices } from "./qualifyChoices.ts";
import type { QualifyPreview } from "./qualifyPreview.ts";
import type { QualifiedRecord } from "./qualifyQueries.ts";

interface Outcome {
  readonly records: readonly QualifiedRecord[];
  readonly choices: QualifyChoices;
  readonly preview: QualifyPreview;
  readonly lead: Row;
}

/** Says what qualifying made and what it reused, for the toast. */
export function useOutcomeText() {
  const { t, i18n } = useTranslation("qualify");
  return (outcome: Outcome): string => {
    const parts = outcome.records.map((record) => {
      const reused = reusedName(record, outcome);
      const name = reused ?? newName(record, outcome);
      return t(`${record.table}.${reused === undefined ? "made" : "reused"}`, { name });
    });
    const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(parts);
    return parts.length === 0 ? t("qualifiedAlone") : t("qualified", { list });
  };
}

/** Also a record that was to be new can be reused, when the server knew it for the same. */
function reusedName({ table, id }: QualifiedRecord, { choices, preview }: Outcome): string | undefined {
  const choice = decided(choices, preview)[table];
  if (choice.kind === "existing") return choice.name;
  const known = table === "opportunity" ? preview.opportunity.existing : preview[table].candidates;
  return known.find((candidate) => candidate.id === id)?.name;
}

function newName(record: QualifiedRecord, { records, choices, preview, lead }: Outcome): string {
  const { table } = record;
  const made = records.filter((other) => other.table === "opportunity");
  if (table === "opportunity") return newNames(choices, preview)[made.indexOf(record)] ?? "";
  return String((table === "account" ? lead.companyname : lead.fullname) ?? "");
}
