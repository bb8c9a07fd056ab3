import { Select } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RelatedModel, TableModel } from "../../../../engine/model/describe.ts";
import { api, formatted, literal, type Page, type Row } from "../../../api/client.ts";
import { recordKeys } from "../../../api/records.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { Field } from "../../../ui/Field.tsx";
import { SkeletonLines } from "../../../ui/SkeletonLines.tsx";
import { RevisionCompare } from "./RevisionCompare.tsx";
import "../lines.css";
import "./revisions.css";

interface RevisionsTabProps {
  readonly model: TableModel;
  readonly id: string;
  readonly record: Row;
  readonly related: RelatedModel;
}

/** Two revisions of one number side by side; at first this one and the one before it. */
export function RevisionsTab({ model, id, record, related }: RevisionsTabProps) {
  const { t } = useTranslation("lines");
  const number = String(record.quotenumber ?? "");
  const { data, error } = useQuery({
    queryKey: [...recordKeys.lists(model.name), "revisions", number],
    queryFn: ({ signal }) => {
      const filter = encodeURIComponent(`quotenumber eq ${literal(number)}`);
      return api.get<Page>(`${model.entitySet}?$filter=${filter}&$orderby=revisionnumber asc`, { signal });
    },
  });
  const revisions = data?.value ?? [];
  const here = revisions.findIndex((row) => row[model.primaryId] === id);
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const rowOf = (chosenId: string | undefined, at: number) =>
    revisions.find((row) => row[model.primaryId] === chosenId) ?? revisions[at];
  const before = rowOf(chosen.before, Math.max(0, here - 1));
  const after = rowOf(chosen.after, here === 0 ? 1 : here);

  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return <SkeletonLines lines={8} />;
  if (revisions.length < 2 || !before || !after) {
    return <EmptyState title={t("revisions.noneTitle")}>{t("revisions.noneText")}</EmptyState>;
  }
  const select = (label: string, row: Row, choose: (chosenId: string) => void) => (
    <Field label={label}>
      <Select value={String(row[model.primaryId])} onChange={(_, { value }) => choose(value)}>
        {revisions.map((revision) => (
          <option key={String(revision[model.primaryId])} value={String(revision[model.primaryId])}>
            {t("revisions.option", { number: revision.revisionnumber, state: formatted(revision, "statuscode") })}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className="revisions lines" aria-label={t("revisions.tab")}>
      <div className="revisions-chosen">
        {select(t("revisions.before"), before, (value) => setChosen({ ...chosen, before: value }))}
        {select(t("revisions.after"), after, (value) => setChosen({ ...chosen, after: value }))}
      </div>
      <RevisionCompare model={model} related={related} before={before} after={after} />
    </section>
  );
}
