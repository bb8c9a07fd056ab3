import { createHash } from "node:crypto";

/** Under which all ids of definitions are made; chosen once, kept for ever. */
const namespace = Buffer.from("6f1a9d5e2c7b4b0e9a3d8c41f07e52b6", "hex");

/**
 * The id of a definition, made from what it is and what it is called (UUID version 5, RFC 9562, section 5.5): the same in
 * every installation, after every restart.
 */
export function metadataId(kind: string, ...names: readonly string[]): string {
  const name = [kind, ...names].join("/");
  const id = known.get(name) ?? nameBasedId(name);
  known.set(name, id);
  return id;
}

/** As many as the model has names, each asked for again and again. */
const known = new Map<string, string>();

function nameBasedId(name: string): string {
  const hash = createHash("sha1").update(namespace).update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
