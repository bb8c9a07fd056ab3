/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; the keyboard's is the menu of each card */
import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId, useState, type DragEvent, type UIEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import { useAppModel } from "../../api/model.ts";
import { rowsOf, useRecordPages, type ListQuery } from "../../api/records.ts";
import { formatNumber } from "../../ui/formats.ts";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import type { Moving } from "./Board.tsx";
import { BoardCard } from "./BoardCard.tsx";
import { laneSumQuery } from "./boardQuery.ts";
import type { Lane } from "./lanes.ts";

interface BoardLaneProps {
  readonly model: TableModel;
  readonly lane: Lane;
  readonly lanes: readonly Lane[];
  readonly columns: readonly ColumnModel[];
  readonly query: ListQuery;
  /** The card that is being dragged. */
  readonly moving: Moving | null;
  readonly onLift: (row: Row) => void;
  readonly onDrop: () => void;
  readonly onMove: (card: Moving, to: Lane) => void;
}

/** A lane: its count and sum over everything in it, and its cards as far as they have been asked for. */
export function BoardLane(props: BoardLaneProps) {
  const { lane, moving, onMove } = props;
  const { t } = useTranslation("board");
  const headingId = useId();
  const [isOver, setOver] = useState(false);
  const takes = moving !== null && moving.from.key !== lane.key && lane.move.kind !== "none";
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (moving !== null) onMove(moving, lane);
  };
  return (
    <section
      className="lane"
      aria-labelledby={headingId}
      data-takes={takes || undefined}
      data-over={(takes && isOver) || undefined}
      data-verb={lane.filter === null || undefined}
      onDragOver={(event) => takes && event.preventDefault()}
      onDragEnter={() => setOver(true)}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={drop}
    >
      {lane.filter === null ? (
        <>
          <h2 id={headingId}>{lane.label}</h2>
          <p className="lane-hint">{t("dropHere")}</p>
        </>
      ) : (
        <FilledLane {...props} headingId={headingId} />
      )}
    </section>
  );
}

function FilledLane(props: BoardLaneProps & { readonly headingId: string }) {
  const { model, lane, lanes, columns, query, headingId, moving, onLift, onDrop, onMove } = props;
  const { t } = useTranslation("board");
  const list = useRecordPages(query);
  const rows = rowsOf(list.data);
  const more = () => void list.fetchNextPage();
  const follow = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: UIEvent) => {
    if (scrollHeight - scrollTop - clientHeight < 400 && list.hasNextPage && !list.isFetching) more();
  };
  return (
    <>
      <LaneHead headingId={headingId} lane={lane} query={query} amount={columns.find(({ kind }) => kind === "money")} />
      <div
        className="lane-cards"
        data-idle={(lane.move.kind === "none" && rows.length === 0) || undefined}
        aria-busy={list.isFetching}
        onScroll={follow}
      >
        {list.isPending ? <SkeletonLines lines={5} /> : null}
        {list.error !== null && rows.length === 0 ? <p role="alert">{messageOf(list.error)}</p> : null}
        {list.isSuccess && rows.length === 0 ? <p className="lane-hint">{t("empty")}</p> : null}
        <ul>
          {rows.map((row) => (
            <li key={String(row[model.primaryId])}>
              <BoardCard
                model={model}
                row={row}
                columns={columns}
                lane={lane}
                lanes={lanes}
                isLifted={moving?.row[model.primaryId] === row[model.primaryId]}
                onLift={() => onLift(row)}
                onDrop={onDrop}
                onMove={(to) => onMove({ row, from: lane }, to)}
              />
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button appearance="subtle" onClick={more} disabledFocusable={list.isFetchingNextPage}>
            {t("more")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface LaneHeadProps {
  readonly headingId: string;
  readonly lane: Lane;
  readonly query: ListQuery;
  readonly amount: ColumnModel | undefined;
}

function LaneHead({ headingId, lane, query, amount }: LaneHeadProps) {
  const { t } = useTranslation("board");
  const { currency } = useAppModel();
  const { data } = useQuery(laneSumQuery(query, amount));
  return (
    <header className="lane-head">
      <h2 id={headingId}>{lane.label}</h2>
      <span className="lane-count">
        {data === undefined ? "" : formatNumber(data.count)}
        <span className="visually-hidden">{t("records", { count: data?.count ?? 0 })}</span>
      </span>
      {data?.total == null ? null : <MoneyText value={data.total} currency={currency.code} precision={0} />}
    </header>
  );
}
