import type { AppModel } from "../../../engine/model/describe.ts";
import { api, type Page } from "../../api/client.ts";

export interface TourStep {
  /** As its texts are called. */
  readonly name: "home" | "find" | "leads" | "qualify" | "board" | "papers" | "help";
  readonly page: "home" | "list" | "board" | "record";
  /** What it is about; nobody is led to what they may not read. */
  readonly table?: string;
  /** What is set off on the page: the first that is there. */
  readonly show: string;
}

export type Address =
  | { readonly to: "/" }
  | { readonly to: "/t/$table" | "/board/$table"; readonly params: { readonly table: string } }
  | { readonly to: "/t/$table/$id"; readonly params: { readonly table: string; readonly id: string } };

/** The road from a prospect to an invoice, over the screens as they are. */
const tourSteps: readonly TourStep[] = [
  { name: "home", page: "home", show: ".home-tiles" },
  { name: "find", page: "home", show: ".top-bar-search" },
  { name: "leads", page: "list", table: "lead", show: ".grid-toolbar" },
  { name: "qualify", page: "record", table: "lead", show: ".command-bar, .grid-toolbar" },
  { name: "board", page: "board", table: "opportunity", show: ".board, .grid-toolbar" },
  { name: "papers", page: "list", table: "quote", show: ".grid-toolbar" },
  { name: "help", page: "home", show: ".help-button" },
];

export function stepsFor({ tables }: AppModel): readonly TourStep[] {
  return tourSteps.filter(
    ({ table }) => table === undefined || tables.some(({ name, rights }) => name === table && rights.read),
  );
}

/** Where a step takes place: for a record, an open one of the reader's own, and the list where there is none. */
export async function addressOf({ page, table = "" }: TourStep, app: AppModel): Promise<Address> {
  if (page === "home") return { to: "/" };
  if (page === "board") return { to: "/board/$table", params: { table } };
  const id = page === "record" ? await openRecord(app, table) : undefined;
  if (id === undefined) return { to: "/t/$table", params: { table } };
  return { to: "/t/$table/$id", params: { table, id } };
}

async function openRecord({ tables, user }: AppModel, table: string): Promise<string | undefined> {
  const known = tables.find(({ name }) => name === table);
  if (known === undefined) return undefined;
  const { entitySet, primaryId } = known;
  const filter = encodeURIComponent(`statecode eq 0 and _ownerid_value eq ${user.id}`);
  const path = `${entitySet}?$select=${primaryId}&$filter=${filter}&$orderby=createdon desc&$top=1`;
  const { value } = await api.get<Page>(path, { annotations: false });
  return value[0] === undefined ? undefined : String(value[0][primaryId]);
}
