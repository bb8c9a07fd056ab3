import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { ChooseSecond } from "./ChooseSecond.tsx";
import { MergeForm } from "./MergeForm.tsx";
import "../../ui/page.css";
import "./merge.css";

interface MergePageProps {
  readonly table: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
}

/** Two records of one table become one: which of them stays, and which value of each field. */
export function MergePage({ table, first, second }: MergePageProps) {
  const { t } = useTranslation("duplicates");
  const model = useTableModel(table);
  const title = t("merge.title", { plural: model.plural.toLowerCase() });
  return (
    <article className="page merge">
      <title>{`${title} – Filon`}</title>
      <h1>{title}</h1>
      {first === undefined ? (
        <EmptyState icon={<MergeRegular />} title={t("merge.nothingTitle")}>
          {t("merge.nothingText")}
        </EmptyState>
      ) : second === undefined ? (
        <ChooseSecond model={model} first={first} />
      ) : (
        <BothRecords table={table} first={first} second={second} />
      )}
    </article>
  );
}

function BothRecords({
  table,
  first,
  second,
}: {
  readonly table: string;
  readonly first: string;
  readonly second: string;
}) {
  const model = useTableModel(table);
  const [left, right] = [useRecord(table, first), useRecord(table, second)];
  const failed = [left, right].find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <PageError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!left.data || !right.data || left.isPlaceholderData || right.isPlaceholderData)
    return <SkeletonLines lines={12} />;
  return <MergeForm model={model} rows={[left.data, right.data]} />;
}
