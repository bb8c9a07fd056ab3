import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { formatNumber } from "../../ui/formats.ts";
import type { MergePreview } from "./mergePreview.ts";
import { nameIn } from "./nameIn.ts";

interface MovesNoteProps {
  readonly model: TableModel;
  readonly moves: MergePreview["moves"];
  readonly from: Row;
  readonly to: Row;
}

/** How much of what points to the record that goes will point to the one that stays. */
export function MovesNote({ model, moves, from, to }: MovesNoteProps) {
  const { t, i18n } = useTranslation("duplicates");
  const { tables } = useAppModel();
  const known = moves.flatMap(({ table: name, count }) => {
    const table = tables.find((one) => one.name === name);
    return table ? [`${formatNumber(count)} ${(count === 1 ? table.label : table.plural).toLowerCase()}`] : [];
  });
  const others = moves.filter(({ table: name }) => !tables.some((table) => table.name === name));
  const count = others.reduce((sum, move) => sum + move.count, 0);
  const parts = [...known, ...(count > 0 ? [t("merge.otherLinks", { count })] : [])];
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(parts);
  const [fromName, toName] = [from, to].map((row) => nameIn(model, row));
  return (
    <p className="merge-moves">
      <ArrowRightRegular aria-hidden />
      <span>
        {parts.length === 0
          ? t("merge.movesNothing", { from: fromName })
          : t("merge.moves", { list, from: fromName, to: toName })}
      </span>
    </p>
  );
}
