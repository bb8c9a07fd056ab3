/**
 * Tells whether another user can walk to a folder, from the permission bits along its path.
 * It knows owner, group and others; it never consults access lists, which are rare above a data folder.
 */
import { realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Account } from "./account.ts";

/** What matters of a folder's `stat`. */
export interface FolderRights {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** True when the account may search the folder and each folder above it. */
export async function canReach(folder: string, account: Account): Promise<boolean> {
  for (let path = await realpath(folder); ; path = dirname(path)) {
    if (!maySearch(await stat(path), account)) return false;
    if (path === dirname(path)) return true;
  }
}

/** The search bit that applies: the first class that matches decides, even when a later one would grant more. */
export function maySearch(rights: FolderRights, account: Account): boolean {
  if (rights.uid === account.uid) return (rights.mode & 0o100) !== 0;
  if (rights.gid === account.gid) return (rights.mode & 0o010) !== 0;
  return (rights.mode & 0o001) !== 0;
}
