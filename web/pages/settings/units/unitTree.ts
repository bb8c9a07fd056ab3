import type { Unit } from "../settingsQueries.ts";

/** A business unit with those right below it. */
export interface UnitNode {
  readonly unit: Unit;
  readonly below: readonly UnitNode[];
}

/** The units as a tree; one whose parent is out of sight stands at the top. */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const parentOf = ({ parentId }: Unit) => (parentId !== null && known.has(parentId) ? parentId : null);
  const nodesBelow = (above: string | null): UnitNode[] =>
    units.filter((unit) => parentOf(unit) === above).map((unit) => ({ unit, below: nodesBelow(unit.id) }));
  return nodesBelow(null);
}

/** Units that one can be put under: all but itself and those below it. */
export function placesFor(id: string, nodes: readonly UnitNode[]): readonly Unit[] {
  return nodes.flatMap(({ unit, below }) => (unit.id === id ? [] : [unit, ...placesFor(id, below)]));
}
