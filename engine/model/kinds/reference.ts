import type { LookupColumn, UuidColumn } from "../column.ts";
import { valueErrors, type Kind } from "./kind.ts";

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a guid in its canonical form (RFC 9562, section 4), either case. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}

function readUuid(value: unknown, column: { readonly name: string }): string {
  if (typeof value !== "string" || !isUuid(value))
    throw valueErrors.wrongType({ column: column.name, expected: "a guid" }, { target: column.name });
  return value.toLowerCase();
}

export const uuid: Kind<UuidColumn> = { sqlType: () => "uuid", edmType: "Edm.Guid", read: readUuid };

/** Points to a record by its primary key. */
export const lookup: Kind<LookupColumn> = { sqlType: () => "uuid", edmType: "Edm.Guid", read: readUuid };
