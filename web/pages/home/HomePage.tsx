import { Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { TourOffer } from "../help/TourOffer.tsx";
import { LeadAgesTile } from "./LeadAgesTile.tsx";
import { PipelineTile } from "./PipelineTile.tsx";
import { Tile } from "./Tile.tsx";
import { homeTiles } from "./tiles.ts";
import "./home.css";

/** What waits for the person who signed in; every tile opens its list. */
export function HomePage() {
  const { t } = useTranslation("home");
  const { user, tables } = useAppModel();
  const [now] = useState(() => new Date());
  const canRead = (table: string) => tables.some(({ name, rights }) => name === table && rights.read);
  const readable = homeTiles(now).filter(({ table }) => canRead(table));
  return (
    <div className="home">
      <title>{`${t("title")} – Filon`}</title>
      <h1>{t("hello", { name: user.fullName.split(" ")[0] })}</h1>
      <TourOffer />
      <div className="home-tiles">
        {canRead("opportunity") ? (
          <Slot isWide>
            <PipelineTile />
          </Slot>
        ) : null}
        {canRead("lead") ? (
          <Slot>
            <LeadAgesTile />
          </Slot>
        ) : null}
        {readable.map((tile) => (
          <Slot key={tile.name}>
            <Tile tile={tile} />
          </Slot>
        ))}
      </div>
    </div>
  );
}

/** A tile that fails or is late takes none of the others with it. */
function Slot({ children, isWide = false }: { readonly children: ReactNode; readonly isWide?: boolean }) {
  return (
    <div className="home-slot" data-wide={isWide || undefined}>
      <ErrorBoundary>
        <Suspense fallback={<SkeletonLines lines={7} />}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
