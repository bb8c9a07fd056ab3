import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { LineageCard } from "./LineageCard.tsx";
import { card, layoutLineage } from "./layoutLineage.ts";
import type { Lineage } from "./lineage.ts";

/** Cards from left to right in the order of the sale, with a line from each to what came of it. */
export function LineageDrawing({ lineage }: { readonly lineage: Lineage }) {
  const { t } = useTranslation("lineage");
  const { nodes, links, width, height } = useMemo(() => layoutLineage(lineage), [lineage]);
  return (
    // Wide drawings scroll; the keyboard can reach what does not fit.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="lineage-scroll" tabIndex={0} aria-label={t("drawing")}>
      <div className="lineage-drawing" style={{ inlineSize: width, blockSize: height }}>
        <svg width={width} height={height} aria-hidden="true">
          <defs>
            <marker id="lineage-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M 0 0.5 L 7 4 L 0 7.5" className="lineage-tip" />
            </marker>
          </defs>
          {links.map(({ from, to, path }) => (
            <path key={`${from} ${to}`} d={path} className="lineage-line" markerEnd="url(#lineage-tip)" />
          ))}
        </svg>
        <ol>
          {nodes.map((node) => (
            <li
              key={node.id}
              style={{
                insetInlineStart: node.x,
                insetBlockStart: node.y,
                inlineSize: card.width,
                blockSize: card.height,
              }}
            >
              <LineageCard node={node} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
