import type { RolePrivilege } from "./settingsQueries.ts";

/** How far a privilege reaches, from one's own records to everybody's, and a role's depths while they are edited. */

export const depths = ["Basic", "Local", "Deep", "Global"] as const;
export type Depth = (typeof depths)[number];

/** What was changed of a role, by privilege; null takes the privilege away. */
export type DepthChanges = ReadonlyMap<string, Depth | null>;

/** The next depth of a render: around and around, through those it can have. */
export function nextDepth(depth: Depth | null, hasDepths: boolean): Depth | null {
  if (!hasDepths) return depth === null ? "Global" : null;
  return depth === null ? depths[0] : (depths[depths.indexOf(depth) + 1] ?? null);
}

/** The depth that a digit stands for, 0 to 4; undefined for any other key. */
export function depthOfKey(key: string, hasDepths: boolean): Depth | null | undefined {
  if (!/^[0-4]$/.test(key)) return undefined;
  if (key === "0") return null;
  return hasDepths ? depths[Number(key) - 1] : "Global";
}

/** The changes with one more; a cell that is as it was is no change. */
export function withChange(
  changes: DepthChanges,
  id: string,
  depth: Depth | null,
  saved: ReadonlyMap<string, Depth>,
): DepthChanges {
  const next = new Map(changes);
  if (depth === (saved.get(id) ?? null)) next.delete(id);
  else next.set(id, depth);
  return next;
}

/** All a role grants once the changes are made, as ReplacePrivilegesRole takes it. */
export function changedPrivileges(
  saved: readonly Pick<RolePrivilege, "PrivilegeId" | "Depth">[],
  changes: DepthChanges,
): { PrivilegeId: string; Depth: Depth }[] {
  const all = new Map<string, Depth | null>(saved.map(({ PrivilegeId, Depth }) => [PrivilegeId, Depth]));
  for (const [id, depth] of changes) all.set(id, depth);
  return [...all].flatMap(([PrivilegeId, Depth]) => (Depth === null ? [] : [{ PrivilegeId, Depth }]));
}
