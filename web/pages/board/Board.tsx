import { useQuery } from "@tanstack/react-query";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel, ViewModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { invalidateEverything, invalidateRecord, listQuery, recordKeys } from "../../api/records.ts";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { toast } from "../../ui/toasts.ts";
import { BoardLane } from "./BoardLane.tsx";
import { cardColumns, laneQuery, type BoardSearch } from "./boardQuery.ts";
import { divisionKey, lanesOf, type Division, type Lane } from "./lanes.ts";
import { moveCard } from "./moveCard.ts";

const VerbDialog = lazy(() => import("../dialogs/VerbDialog.tsx").then((dialog) => ({ default: dialog.VerbDialog })));

interface BoardProps {
  readonly model: TableModel;
  readonly view: ViewModel;
  readonly search: BoardSearch;
  readonly division: Division;
}

/** A card on its way, and the lane it comes from. */
export interface Moving {
  readonly row: Row;
  readonly from: Lane;
}

export function Board({ model, view, search, division }: BoardProps) {
  const { t } = useTranslation("board");
  const { user } = useAppModel();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [asking, setAsking] = useState<{ verb: VerbModel; row: Row } | null>(null);
  const [news, setNews] = useState("");
  useStageMoves(model);

  const columns = cardColumns(model, view, divisionKey(division));
  const lanes = lanesOf(model, division, { none: t("none"), noStage: t("noStage") });
  const queryOf = (lane: Lane) => laneQuery(model, view, search, lane, columns, user.id);
  const keyOf = (lane: Lane) => listQuery(queryOf(lane)).queryKey;

  const move = async ({ row, from }: Moving, to: Lane) => {
    setMoving(null);
    if (to.key === from.key || to.move.kind === "none") return;
    if (to.move.kind === "verb") return setAsking({ verb: to.move.verb, row });
    const name = String(row[model.primaryName ?? ""] ?? "");
    try {
      await moveCard(model, row, to.move, { from: keyOf(from), to: keyOf(to), order: queryOf(to).order });
      setNews(t("moved", { name, lane: to.label }));
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };

  return (
    <>
      <section className="board" aria-label={t("label", { table: model.plural, view: view.label })}>
        {lanes.map((lane) => (
          <BoardLane
            key={lane.key}
            model={model}
            lane={lane}
            lanes={lanes}
            columns={columns}
            query={queryOf(lane)}
            moving={moving}
            onLift={(row) => setMoving({ row, from: lane })}
            onDrop={() => setMoving(null)}
            onMove={(card, to) => void move(card, to)}
          />
        ))}
      </section>
      <output className="visually-hidden">{news}</output>
      <OverlayBoundary onFail={() => setAsking(null)}>
        {asking === null ? null : (
          <VerbDialog
            verb={asking.verb}
            table={model.name}
            record={asking.row}
            onDone={() => {
              toast({ intent: "success", text: t("record:verbDone", { verb: asking.verb.label }) });
              void invalidateEverything();
            }}
            onClose={() => setAsking(null)}
          />
        )}
      </OverlayBoundary>
    </>
  );
}

/** A stage is kept beside the record: when somebody moves one, the lanes are asked for again. */
function useStageMoves({ name }: TableModel): void {
  useQuery({
    queryKey: [...recordKeys.lists("leadtoopportunitysalesprocess"), "board"],
    queryFn: async () => {
      await invalidateRecord(name);
      return Date.now();
    },
    initialData: 0,
    staleTime: Infinity,
  });
}
