import { Button, Radio } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { RecordLink } from "../../record/RecordLink.tsx";
import { formatDate } from "../../ui/formats.ts";
import { nameIn } from "./nameIn.ts";

interface MergeHeadProps {
  readonly model: TableModel;
  readonly row: Row;
  readonly isStaying: boolean;
  readonly onStay: () => void;
  readonly onTakeAll: () => void;
}

/** Which record a column of the table is, and whether it is the one that stays. */
export function MergeHead({ model, row, isStaying, onStay, onTakeAll }: MergeHeadProps) {
  const { t } = useTranslation("duplicates");
  const name = nameIn(model, row) || t("merge.unnamed");
  return (
    <th scope="col" className="merge-head" data-stays={isStaying || undefined}>
      <RecordLink table={model.name} id={String(row[model.primaryId])} className="merge-name">
        {name}
      </RecordLink>
      <span className="merge-detail">{t("merge.createdOn", { day: formatDate(String(row.createdon ?? "")) })}</span>
      <span className="merge-head-verbs">
        <Radio
          name="stays"
          checked={isStaying}
          label={t(isStaying ? "merge.stays" : "merge.goes")}
          aria-label={t("merge.keep", { name })}
          onChange={onStay}
        />
        <Button size="small" appearance="subtle" aria-label={t("merge.takeAllOf", { name })} onClick={onTakeAll}>
          {t("merge.takeAll")}
        </Button>
      </span>
    </th>
  );
}
