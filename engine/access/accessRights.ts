import type { Privilege } from "./caller.ts";

/**
 * The rights to one record as Dataverse counts them (its `AccessRights` enumeration): a bit each, and a name each.
 */
const bits: Readonly<Record<Privilege, number>> = {
  read: 1,
  write: 2,
  append: 4,
  appendTo: 16,
  create: 32,
  delete: 65_536,
  share: 262_144,
  assign: 524_288,
};

const names: Readonly<Record<Privilege, string>> = {
  read: "ReadAccess",
  write: "WriteAccess",
  append: "AppendAccess",
  appendTo: "AppendToAccess",
  create: "CreateAccess",
  delete: "DeleteAccess",
  share: "ShareAccess",
  assign: "AssignAccess",
};

const inOrder = Object.keys(bits) as Privilege[];

export function bitOf(privilege: Privilege): number {
  return bits[privilege];
}

export function maskOf(privileges: readonly Privilege[]): number {
  return privileges.reduce((mask, privilege) => mask | bits[privilege], 0);
}

export function privilegesIn(mask: number): Privilege[] {
  return inOrder.filter((privilege) => (mask & bits[privilege]) !== 0);
}

/** `ReadAccess, WriteAccess`; `None` where there is no right at all. */
export function maskText(mask: number): string {
  const given = privilegesIn(mask).map((privilege) => names[privilege]);
  return given.length > 0 ? given.join(", ") : "None";
}

/** Reads what `maskText` writes, with or without blanks; null where a word is no right. */
export function readMask(text: string): number | null {
  let mask = 0;
  for (const word of text.split(",").map((part) => part.trim())) {
    if (word === "None") continue;
    const privilege = inOrder.find((known) => names[known] === word);
    if (!privilege) return null;
    mask |= bits[privilege];
  }
  return mask;
}
