import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { formatted, type Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { useAppModel, useTable, useTableModel } from "../../api/model.ts";
import { countLimit, recordKeys } from "../../api/records.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { readTile } from "./readTile.ts";
import { TickOff } from "./TickOff.tsx";
import type { HomeTile } from "./tiles.ts";

interface TileProps {
  readonly tile: HomeTile;
}

export function Tile({ tile }: TileProps) {
  const { t } = useTranslation("home");
  const headingId = useId();
  const { user, currency } = useAppModel();
  const model = useTableModel(tile.table);
  const { data, error } = useQuery({
    queryKey: [...recordKeys.lists(tile.table), "home", tile.name],
    queryFn: ({ signal }) => readTile(tile, model, user.id, signal),
  });
  const count =
    data === undefined ? "" : data.count >= countLimit ? `${formatNumber(countLimit)}+` : formatNumber(data.count);
  return (
    <section className="home-tile" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <Link to="/t/$table" params={{ table: tile.table }} search={{ filter: tile.filter }}>
          <TableIcon table={tile.table} />
          {t(`tile.${tile.name}`)}
        </Link>
      </h2>
      <div className="home-figures" aria-live="polite">
        <strong>{count}</strong>
        {data === undefined || data.sum === null || data.count === 0 ? null : (
          <MoneyText value={data.sum} currency={currency.code} precision={0} />
        )}
      </div>
      {error !== null && data === undefined ? (
        <p role="alert">{messageOf(error)}</p>
      ) : data === undefined ? (
        <SkeletonLines lines={4} />
      ) : data.rows.length === 0 ? (
        <p className="home-none">{t(`none.${tile.name}`)}</p>
      ) : (
        <ul>
          {data.rows.map((row) => (
            <TileRow key={String(row[model.primaryId])} tile={tile} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TileRow({ tile, row }: TileProps & { readonly row: Row }) {
  const { t } = useTranslation("grid");
  const id = String(row[useTable(tile.table)?.primaryId ?? ""]);
  const table = tile.kind === undefined ? tile.table : String(row[tile.kind]);
  const title = String(row[tile.title] ?? "") || t("unnamed");
  return (
    <li>
      {tile.kind === undefined ? null : <TickOff list={tile.table} kind={table} id={id} title={title} />}
      <span className="home-name">
        <Link to="/t/$table/$id" params={{ table, id }}>
          {title}
        </Link>
        <span>{formatted(row, tile.detail)}</span>
      </span>
      <Figure tile={tile} row={row} />
    </li>
  );
}

function Figure({ tile: { figure, isLate }, row }: TileProps & { readonly row: Row }) {
  const currency = useCurrency(row);
  const value = row[figure.property];
  if (value === null || value === undefined) return null;
  if (figure.kind === "money") return <MoneyText value={String(value)} currency={currency?.code} precision={0} />;
  return (
    <span className="home-when" data-late={(isLate && isBeforeToday(String(value))) || undefined}>
      <DateText value={String(value)} show={figure.kind} />
    </span>
  );
}

function isBeforeToday(date: string): boolean {
  return new Date(date).getTime() < new Date().setHours(0, 0, 0, 0);
}
