import { queryOptions } from "@tanstack/react-query";
import { api, type Page } from "../../api/client.ts";
import { recordKeys } from "../../api/records.ts";
import type { Depth } from "./depths.ts";

/** What the settings read, under the keys of its tables, so that others' changes show. */

export interface RoleRow {
  readonly roleid: string;
  readonly name: string;
}

export interface UserRow {
  readonly systemuserid: string;
  readonly fullname: string;
  readonly internalemailaddress: string | null;
  readonly isdisabled: boolean | null;
  readonly systemuserroles_association: readonly RoleRow[];
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

export function usersQuery() {
  return queryOptions({
    queryKey: [...recordKeys.lists("systemuser"), "settings"],
    queryFn: async ({ signal }) => {
      const path =
        "systemusers?$select=fullname,internalemailaddress,isdisabled&$filter=isintegrationuser eq false&$orderby=isdisabled asc,fullname asc&$expand=systemuserroles_association($select=name)";
      return (await api.get<Page<UserRow>>(path, { annotations: false, signal })).value;
    },
  });
}

export function rolesQuery() {
  return queryOptions({
    queryKey: [...recordKeys.lists("role"), "settings"],
    queryFn: async ({ signal }) =>
      (await api.get<Page<RoleRow>>("roles?$select=name&$orderby=name asc", { annotations: false, signal })).value,
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
