import type { Lineage, LineageLink, LineageNode } from "./lineage.ts";

/**
 * Places the records of a deal from left to right: one layer a stage of the sale, cards of a layer below each other.
 * Pure geometry; it knows nothing of how a card looks but its size.
 */

export const card = { width: 168, height: 140, gapX: 32, gapY: 24 } as const;

export interface PlacedNode extends LineageNode {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink extends LineageLink {
  /** SVG path from the right edge of the one card to the left edge of the other. */
  readonly path: string;
}

export interface LineageDrawing {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly width: number;
  readonly height: number;
}

const stages: Readonly<Record<string, number>> = {
  lead: 0,
  account: 1,
  contact: 1,
  opportunity: 2,
  quote: 3,
  salesorder: 4,
  invoice: 5,
};

export function layoutLineage({ nodes, links }: Pick<Lineage, "nodes" | "links">): LineageDrawing {
  const layers = layersOf(nodes).map((layer) => chained(layer.toSorted(byCreation), links));
  const slots = layers.map((layer, column) => slotsOf(layer, isPassed(column, layers, links)));
  const rows = Math.max(1, ...slots);
  const height = rows * (card.height + card.gapY) - card.gapY;
  const placed = layers.flatMap((layer, column) => placeLayer(layer, column, slots[column] ?? 1, height));
  return {
    nodes: placed,
    links: links.flatMap((link) => placeLink(link, placed)),
    width: Math.max(1, layers.length) * (card.width + card.gapX) - card.gapX,
    height,
  };
}

/** Only stages that hold a record take up room; a table without a known stage comes last. */
function layersOf(nodes: readonly LineageNode[]): LineageNode[][] {
  const stageOf = ({ table }: LineageNode) => stages[table] ?? 6;
  const used = [...new Set(nodes.map(stageOf))].sort((a, b) => a - b);
  return used.map((stage) => nodes.filter((node) => stageOf(node) === stage));
}

/** Within a stage: by table in the order of the sale, then the oldest first, so revisions of a quote read downwards. */
function byCreation(a: LineageNode, b: LineageNode): number {
  return a.table.localeCompare(b.table) || a.createdOn.localeCompare(b.createdOn);
}

/** A record that came from another of its layer, such as a revision, stands right below it. */
function chained(layer: readonly LineageNode[], links: readonly LineageLink[]): LineageNode[] {
  const next = ({ id }: LineageNode) =>
    layer.filter((node) => links.some((link) => link.from === id && link.to === node.id));
  const isFirst = (node: LineageNode) => !layer.some((other) => next(other).includes(node));
  const ordered = new Set<LineageNode>();
  const visit = (node: LineageNode) => {
    if (ordered.has(node)) return;
    ordered.add(node);
    next(node).forEach(visit);
  };
  layer.filter(isFirst).forEach(visit);
  layer.forEach(visit); // what is left stands in a circle, which should not be
  return [...ordered];
}

/** Whether a line passes a layer by, such as the one from the lead to the opportunity past account and contact. */
function isPassed(column: number, layers: readonly LineageNode[][], links: readonly LineageLink[]): boolean {
  const columnOf = (id: string) => layers.findIndex((layer) => layer.some((node) => node.id === id));
  return links.some(({ from, to }) => columnOf(from) < column && columnOf(from) >= 0 && columnOf(to) > column);
}

/** A layer that is passed by keeps its middle free for the line. */
function slotsOf({ length }: readonly LineageNode[], isPassed: boolean): number {
  return isPassed && length % 2 === 1 ? length + 1 : length;
}

function placeLayer(layer: readonly LineageNode[], column: number, slots: number, height: number): PlacedNode[] {
  const used = slots * (card.height + card.gapY) - card.gapY;
  const top = (height - used) / 2;
  return layer.map((node, row) => ({
    ...node,
    x: column * (card.width + card.gapX),
    y: top + row * (card.height + card.gapY),
  }));
}

function placeLink(link: LineageLink, placed: readonly PlacedNode[]): PlacedLink[] {
  const from = placed.find(({ id }) => id === link.from);
  const to = placed.find(({ id }) => id === link.to);
  if (!from || !to) return [];
  return [{ ...link, path: from.x === to.x ? pathDown(from, to) : pathAcross(from, to) }];
}

function pathAcross(from: PlacedNode, to: PlacedNode): string {
  const [x1, y1] = [from.x + card.width, from.y + card.height / 2];
  const [x2, y2] = [to.x, to.y + card.height / 2];
  const bend = card.gapX / 2;
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
}

/** Between two cards of one layer, such as a quote and its next revision. */
function pathDown(from: PlacedNode, to: PlacedNode): string {
  const x = from.x + card.width / 2;
  const [y1, y2] = from.y < to.y ? [from.y + card.height, to.y] : [from.y, to.y + card.height];
  return `M ${x} ${y1} L ${x} ${y2}`;
}
