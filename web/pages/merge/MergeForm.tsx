import { Button } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { MergeFooter } from "./MergeFooter.tsx";
import { MergeHead } from "./MergeHead.tsx";
import { MergeRow } from "./MergeRow.tsx";
import { MovesNote } from "./MovesNote.tsx";
import { allFrom, mergeFields, type MergeChoices } from "./mergeChoices.ts";
import { mergePreviewQuery } from "./mergePreview.ts";
import { useMerge } from "./useMerge.ts";

interface MergeFormProps {
  readonly model: TableModel;
  readonly rows: readonly [Row, Row];
}

/** Both records field by field. Each keeps its side of the table, whichever of them stays. */
export function MergeForm({ model, rows }: MergeFormProps) {
  const { t } = useTranslation("duplicates");
  const [staysAt, setStaysAt] = useState(0);
  const [choices, setChoices] = useState<MergeChoices>({});
  const [isOpen, setOpen] = useState(false);
  const ids = rows.map((row) => String(row[model.primaryId]));
  const [target, subordinate] = staysAt === 0 ? rows : [rows[1], rows[0]];
  const [targetId, subordinateId] = [target, subordinate].map((row) => String(row[model.primaryId]));
  const preview = useQuery({
    ...mergePreviewQuery(model, targetId ?? "", subordinateId ?? ""),
    placeholderData: keepPreviousData,
  });
  const fields = preview.data ? mergeFields(model, preview.data, choices) : [];
  const merge = useMerge(model, target, subordinate);
  const [differing, same] = [
    fields.filter(({ kind }) => kind !== "same"),
    fields.filter(({ kind }) => kind === "same"),
  ];
  const shown = isOpen ? [...differing, ...same] : differing;

  if (preview.isPending) return <SkeletonLines lines={12} />;
  return (
    <>
      <ErrorNote title={t("merge.refused")} error={preview.error} />
      <div className="merge-scroll">
        <table className="merge-table">
          <caption className="visually-hidden">{t("merge.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("merge.field")}</th>
              {rows.map((row, at) => (
                <MergeHead
                  key={ids[at]}
                  model={model}
                  row={row}
                  isStaying={staysAt === at}
                  onStay={() => setStaysAt(at)}
                  onTakeAll={() => setChoices(allFrom(fields, ids[at] ?? ""))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <MergeRow
                key={field.column.name}
                table={model.name}
                field={field}
                rows={rows}
                ids={ids}
                isWaiting={preview.isPlaceholderData}
                onChoose={(id) => setChoices({ ...choices, [field.column.name]: id })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {preview.data && differing.length === 0 ? <p className="merge-note">{t("merge.allSame")}</p> : null}
      {same.length > 0 ? (
        <Button
          className="merge-more"
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "merge.hideSame" : "merge.showSame", { count: same.length })}
        </Button>
      ) : null}
      {preview.data && !preview.error ? (
        <MovesNote model={model} moves={preview.data.moves} from={subordinate} to={target} />
      ) : null}
      <MergeFooter
        isBusy={merge.isPending}
        disabledReason={
          preview.error ? t("merge.refused") : preview.isPlaceholderData ? t("merge.notReady") : undefined
        }
        error={merge.error}
        onMerge={() => merge.mutate(fields)}
      />
    </>
  );
}
