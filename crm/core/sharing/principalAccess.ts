import { readMask } from "../../../engine/access/accessRights.ts";
import { complexType, enumType } from "../../../engine/model/namedType.ts";
import { aReference, parameterErrors, type ParameterType } from "../../../engine/records/parameter.ts";
import type { RecordReference } from "../../../engine/records/rules.ts";

export const principals = ["systemuser", "team"] as const;

/** Who is given which rights. */
export interface PrincipalAccess {
  readonly principal: RecordReference;
  readonly mask: number;
}

export const principalAccessType = {
  PrincipalAccess: complexType({ AccessMask: "mscrm.AccessRights", Principal: "mscrm.crmbaseentity" }),
  AccessRights: enumType({
    None: 0,
    ReadAccess: 1,
    WriteAccess: 2,
    AppendAccess: 4,
    AppendToAccess: 16,
    CreateAccess: 32,
    DeleteAccess: 65_536,
    ShareAccess: 262_144,
    AssignAccess: 524_288,
  }),
};

const aPrincipal = aReference(...principals);

/** `{AccessMask: "ReadAccess, WriteAccess", Principal: {…}}`. */
export const aPrincipalAccess: ParameterType<PrincipalAccess> = {
  edm: "mscrm.PrincipalAccess",
  types: principalAccessType,
  read(value, name, model) {
    const wrong = (part: string, expected: string) =>
      parameterErrors.parameterWrong({ name: `${name}/${part}`, expected }, { target: `${name}/${part}` });
    const { AccessMask: rights, Principal: principal } = (value ?? {}) as Record<string, unknown>;
    const mask = typeof rights === "string" ? readMask(rights) : null;
    if (mask === null) throw wrong("AccessMask", "mscrm.AccessRights");
    return { principal: aPrincipal.read(principal, `${name}/Principal`, model), mask };
  },
};
