import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { Tile } from "./Tile.tsx";
import { homeTiles } from "./tiles.ts";
import "./home.css";

/** What waits for the person who signed in; every tile opens its list. */
export function HomePage() {
  const { t } = useTranslation("home");
  const { user, tables } = useAppModel();
  const readable = homeTiles.filter((tile) => tables.some(({ name, rights }) => name === tile.table && rights.read));
  return (
    <div className="home">
      <title>{`${t("title")} – Filon`}</title>
      <h1>{t("hello", { name: user.fullName.split(" ")[0] })}</h1>
      <div className="home-tiles">
        {readable.map((tile) => (
          <ErrorBoundary key={tile.name}>
            <Suspense fallback={<SkeletonLines lines={7} />}>
              <Tile tile={tile} />
            </Suspense>
          </ErrorBoundary>
        ))}
      </div>
    </div>
  );
}
