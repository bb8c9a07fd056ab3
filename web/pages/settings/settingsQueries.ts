import { queryOptions } from "@tanstack/react-query";
import { api, type Page, type Row } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import { shippedName } from "../../i18n/shippedName.ts";
import type { Depth } from "./depths.ts";

/** What the settings read, under the keys of its tables, so that others' changes show. */

export interface RoleRow {
  readonly roleid: string;
  readonly name: string;
}

export interface ApiClient {
  readonly ClientId: string;
  readonly Name: string;
  readonly UserId: string;
  readonly Roles: readonly string[];
  readonly CreatedOn: string;
  readonly DisabledOn: string | null;
}

export interface RolePrivilege {
  readonly PrivilegeId: string;
  readonly PrivilegeName: string;
  readonly Depth: Depth;
}

export interface TablePrivileges {
  readonly LogicalName: string;
  readonly Privileges: readonly {
    readonly PrivilegeId: string;
    readonly Name: string;
    readonly PrivilegeType: string;
    readonly CanBeBasic: boolean;
  }[];
}

export function rolesQuery() {
  return queryOptions({
    queryKey: [...recordKeys.lists("role"), "settings"],
    queryFn: async ({ signal }) =>
      (await api.get<Page<RoleRow>>("roles?$select=name&$orderby=name asc", { annotations: false, signal })).value,
    select: rolesInLanguage,
  });
}

export function clientsQuery() {
  return queryOptions({
    queryKey: [...recordKeys.lists("systemuser"), "clients"],
    queryFn: async ({ signal }) =>
      (await api.get<{ ApiClients: readonly ApiClient[] }>("RetrieveApiClients()", { signal })).ApiClients,
  });
}

export function rolePrivilegesQuery(id: string) {
  return queryOptions({
    queryKey: recordKeys.part("role", id, "privileges"),
    queryFn: async ({ signal }) => {
      const path = `RetrieveRolePrivilegesRole(RoleId=${id})`;
      return (await api.get<{ RolePrivileges: readonly RolePrivilege[] }>(path, { annotations: false, signal }))
        .RolePrivileges;
    },
  });
}

export function tablePrivilegesQuery() {
  return queryOptions({
    queryKey: ["model", "", "privileges"],
    queryFn: async ({ signal }) => {
      const path = "EntityDefinitions?$select=LogicalName,Privileges";
      return (await api.get<Page<TablePrivileges>>(path, { annotations: false, signal })).value;
    },
    staleTime: Infinity,
  });
}

/** Privileges that belong to no table, in the order they are shown. */
export const generalPrivileges = [
  "prvMerge",
  "prvBulkDelete",
  "prvBulkEdit",
  "prvExportToExcel",
  "prvPublishDuplicateRule",
  "prvActOnBehalfOfAnotherUser",
] as const;

export interface GeneralPrivilegeRow {
  readonly privilegeid: string;
  readonly name: (typeof generalPrivileges)[number];
}

export function generalPrivilegesQuery() {
  return queryOptions({
    queryKey: ["model", "", "generalPrivileges"],
    queryFn: async ({ signal }) => {
      const names = generalPrivileges.map((name) => `'${name}'`).join(",");
      const path = `privileges?$select=name&$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=[${names}])`;
      return (await api.get<Page<GeneralPrivilegeRow>>(path, { annotations: false, signal })).value;
    },
    staleTime: Infinity,
  });
}

export function teamRolesQuery(id: string) {
  return queryOptions({
    queryKey: recordKeys.part("team", id, "roles"),
    queryFn: async ({ signal }) => {
      const path = `teams(${id})/teamroles_association?$select=name&$orderby=name asc`;
      return (await api.get<Page<RoleRow>>(path, { annotations: false, signal })).value;
    },
    select: rolesInLanguage,
  });
}

/** Roles that ship are called as the reader would call them. */
export function rolesInLanguage(roles: readonly RoleRow[]): readonly RoleRow[] {
  return roles.map((role) => ({ ...role, name: shippedName("role", role.name) }));
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly isOff: boolean;
  /** The unit it stands under; null for the root. */
  readonly parentId: string | null;
}

/** All business units, which are never many. */
export function unitsQuery() {
  return queryOptions({
    queryKey: [...recordKeys.lists("businessunit"), "settings"],
    queryFn: async ({ signal }) => {
      const path = "businessunits?$select=name,isdisabled,_parentbusinessunitid_value&$orderby=name asc";
      return (await api.get<Page>(path, { annotations: false, signal })).value.map(unitOf);
    },
  });
}

function unitOf({ businessunitid, name, isdisabled, _parentbusinessunitid_value: parent }: Row): Unit {
  return {
    id: String(businessunitid),
    name: String(name),
    isOff: isdisabled === true,
    parentId: typeof parent === "string" ? parent : null,
  };
}
