import type { Depth } from "../../../engine/access/caller.ts";
import { aGuid, aListOf, aMemberOf, anObject, aText } from "../../../engine/records/parameter.ts";

/** A privilege at a depth, as clients write and read it. */

const dataverseDepths = { Basic: 0, Local: 1, Deep: 2, Global: 3 } as const;
const aDepth = aMemberOf("PrivilegeDepth", dataverseDepths);

export const rolePrivilegeTypes = aDepth.types ?? {};

export const rolePrivilegeFields = {
  Depth: "mscrm.PrivilegeDepth",
  PrivilegeId: "Edm.Guid",
  BusinessUnitId: "Edm.Guid",
  PrivilegeName: "Edm.String",
};

export const rolePrivileges = aListOf(
  anObject("mscrm.RolePrivilege", {
    Depth: aDepth,
    PrivilegeId: aGuid,
    BusinessUnitId: aGuid,
    PrivilegeName: aText,
  }),
  5000,
);

export const depthNames: Readonly<Record<Depth, keyof typeof dataverseDepths>> = {
  user: "Basic",
  unit: "Local",
  units: "Deep",
  organization: "Global",
};

export const depthsByName: Readonly<Record<keyof typeof dataverseDepths, Depth>> = {
  Basic: "user",
  Local: "unit",
  Deep: "units",
  Global: "organization",
};
