/**
 * A type of the protocol that is no table: what parameters, answers and definitions are made of, as CSDL describes it
 * (OData CSDL 4.0, sections 9 and 10). Types of fields are written as in CSDL: `Edm.String`, `mscrm.Name`,
 * `Collection(mscrm.Name)`.
 */
export type NamedType =
  | {
      readonly kind: "complex";
      readonly fields: Readonly<Record<string, string>>;
      readonly base?: string;
      /** There are fields beside the declared ones, whose names or types depend on the value. */
      readonly open?: boolean;
    }
  | { readonly kind: "enum"; readonly members: Readonly<Record<string, number>> };

/** Named types by their name, without a namespace. */
export type NamedTypes = Readonly<Record<string, NamedType>>;

export function complexType(fields: Readonly<Record<string, string>>, more: { base?: string; open?: boolean } = {}) {
  return { kind: "complex", fields, ...more } as const;
}

export function enumType(members: Readonly<Record<string, number>>) {
  return { kind: "enum", members } as const;
}

/** The name in `mscrm.Name` or `Collection(mscrm.Name)`; null where the type is a primitive. */
export function typeNameIn(edm: string): string | null {
  return /^(?:Collection\()?mscrm\.(\w+)\)?$/.exec(edm)?.[1] ?? null;
}
