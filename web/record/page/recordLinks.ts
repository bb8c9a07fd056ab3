import type { AppModel, TableModel } from "../../../engine/model/describe.ts";
import { api } from "../../api/client.ts";
import { bindOf } from "../../api/model.ts";
import { invalidateRecord } from "../../api/records.ts";

/** Links many to many: a record made from such a list of another one is linked to it as soon as it is stored. */

export interface RecordLinkTarget {
  readonly table: string;
  readonly entitySet: string;
  readonly id: string;
  readonly navigation: string;
}

/** The address of a record to be made for the list `navigation` of another one. */
export function linkSearch({ name }: Pick<TableModel, "name">, id: string, navigation: string): Record<string, string> {
  return { link: `${name}:${id}:${navigation}` };
}

/** The link that an address asks for; undefined when it asks for none that could be. */
export function linkIn({ tables }: AppModel, search: Readonly<Record<string, string>>): RecordLinkTarget | undefined {
  const [name, id = "", navigation = ""] = (search.link ?? "").split(":");
  const table = tables.find((known) => known.name === name);
  if (table === undefined || !/^[\da-f-]{36}$/i.test(id) || !/^\w+$/.test(navigation)) return undefined;
  return { table: table.name, entitySet: table.entitySet, id, navigation };
}

export async function linkRecord(link: RecordLinkTarget, { name, entitySet }: TableModel, id: string): Promise<void> {
  await api.post(`${bindOf(link.entitySet, link.id)}/${link.navigation}/$ref`, { "@odata.id": bindOf(entitySet, id) });
  await invalidateRecord(name);
}
