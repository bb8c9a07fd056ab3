import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { recordKeys } from "../../api/records.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { formatNumber } from "../../ui/formats.ts";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { BarTable } from "./BarTable.tsx";
import { ageBands, readLeadDays } from "./leadAges.ts";
import { mine } from "./tiles.ts";

const filter = `${mine} and statecode eq 0`;

/** How long the reader's open leads have been waiting. */
export function LeadAgesTile() {
  const { t } = useTranslation("home");
  const headingId = useId();
  const [now] = useState(() => new Date());
  const { data, error } = useQuery({
    queryKey: [...recordKeys.lists("lead"), "home", "ages"],
    queryFn: ({ signal }) => readLeadDays(signal),
  });
  const bands = data === undefined ? [] : ageBands(data, now);
  const count = bands.reduce((sum, band) => sum + band.count, 0);
  return (
    <section className="home-tile" aria-labelledby={headingId}>
      <h2 id={headingId}>
        <Link to="/t/$table" params={{ table: "lead" }} search={{ filter, sort: "createdon" }}>
          <TableIcon table="lead" />
          {t("ages.title")}
        </Link>
      </h2>
      {error !== null && data === undefined ? (
        <p role="alert">{messageOf(error)}</p>
      ) : data === undefined ? (
        <SkeletonLines lines={5} />
      ) : count === 0 ? (
        <p className="home-none">{t("none.leads")}</p>
      ) : (
        <BarTable
          caption={t("ages.title")}
          headings={[t("ages.age"), t("ages.count")]}
          rows={bands.map((band) => ({
            key: band.name,
            label: (
              <Link to="/t/$table" params={{ table: "lead" }} search={{ filter: `${filter} and ${band.filter}` }}>
                {t(`ages.${band.name}`)}
              </Link>
            ),
            bar: band.count,
            figures: [formatNumber(band.count)],
          }))}
        />
      )}
    </section>
  );
}
