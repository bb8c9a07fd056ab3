import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { api, type Page } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import { nameIn } from "../../pages/merge/nameIn.ts";
import { undoMerge } from "../../pages/merge/undoMerge.ts";
import { formatDate } from "../../ui/formats.ts";
import { RecordLink } from "../RecordLink.tsx";
import { useIsUndoable } from "../useIsUndoable.ts";
import "../../pages/merge/merge.css";

interface MergedHereProps {
  readonly model: TableModel;
  readonly id: string;
}

const most = 50;

/** The records that were merged into this one; none, and nothing is shown. */
export function MergedHere({ model, id }: MergedHereProps) {
  const { t } = useTranslation("duplicates");
  const isUndoable = useIsUndoable();
  const heading = useId();
  const { entitySet, primaryId, primaryName } = model;
  const { data } = useQuery({
    queryKey: recordKeys.part(model.name, id, "merged"),
    queryFn: ({ signal }) =>
      api.get<Page>(
        `${entitySet}?$select=${primaryName ?? primaryId},modifiedon&$filter=_masterid_value eq ${id} and merged eq true&$orderby=modifiedon desc&$top=${most}`,
        { signal },
      ),
  });
  if (data === undefined || data.value.length === 0) return null;
  return (
    <section className="merged-here" aria-labelledby={heading}>
      <h2 id={heading}>{t("merge.here")}</h2>
      <ul className="merged-list">
        {data.value.map((row) => {
          const mergedId = String(row[primaryId]);
          const name = nameIn(model, row) || t("merge.unnamed");
          return (
            <li key={mergedId}>
              <RecordLink table={model.name} id={mergedId}>
                {name}
              </RecordLink>
              <time dateTime={String(row.modifiedon)}>{formatDate(String(row.modifiedon))}</time>
              {model.rights.write && isUndoable(row.modifiedon) ? (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUndoRegular />}
                  aria-label={t("undo.of", { name })}
                  onClick={() => void undoMerge(model, mergedId)}
                >
                  {t("undo.button")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
