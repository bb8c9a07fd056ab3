import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { useAppModel, useTableModel } from "../../api/model.ts";
import { recordKeys } from "../../api/records.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { formatMoney, formatNumber } from "../../ui/formats.ts";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { BarTable } from "./BarTable.tsx";
import { readPipeline } from "./pipeline.ts";
import { mine } from "./tiles.ts";

const filter = `${mine} and statecode eq 0`;

/** The reader's open opportunities by stage: how many, and what they are worth. */
export function PipelineTile() {
  const { t } = useTranslation("home");
  const headingId = useId();
  const { currency } = useAppModel();
  const { process } = useTableModel("opportunity");
  const { data, error } = useQuery({
    queryKey: [...recordKeys.lists("opportunity"), "home", "pipeline"],
    queryFn: ({ signal }) => readPipeline(signal),
  });
  const count = data?.reduce((sum, stage) => sum + stage.count, 0) ?? 0;
  const total = data?.reduce((sum, stage) => sum + stage.total, 0) ?? 0;
  const isOutside = data?.some(({ stageId }) => stageId === null) ?? false;
  const stages = [
    ...(isOutside ? [{ id: null, label: t("board:noStage") }] : []),
    ...process.filter(({ table }) => table === "opportunity"),
  ];
  return (
    <section className="home-tile" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <Link to="/t/$table" params={{ table: "opportunity" }} search={{ filter }}>
          <TableIcon table="opportunity" />
          {t("pipeline.title")}
        </Link>
      </h2>
      <div className="home-figures" aria-live="polite">
        <strong>{data === undefined ? "" : formatNumber(count)}</strong>
        {count === 0 ? null : <MoneyText value={total} currency={currency.code} precision={0} />}
      </div>
      {error !== null && data === undefined ? (
        <p role="alert">{messageOf(error)}</p>
      ) : data === undefined ? (
        <SkeletonLines lines={4} />
      ) : count === 0 ? (
        <p className="home-none">{t("none.opportunities")}</p>
      ) : (
        <BarTable
          caption={t("pipeline.title")}
          headings={[t("pipeline.stage"), t("pipeline.count"), t("pipeline.value")]}
          rows={stages.map(({ id, label }) => {
            const stage = data.find(({ stageId }) => stageId === id);
            return {
              key: id ?? "none",
              label: (
                <Link to="/board/$table" params={{ table: "opportunity" }} search={{ filter }}>
                  {label}
                </Link>
              ),
              bar: stage?.total ?? 0,
              figures: [formatNumber(stage?.count ?? 0), formatMoney(stage?.total ?? 0, currency.code, 0)],
            };
          })}
        />
      )}
    </section>
  );
}
