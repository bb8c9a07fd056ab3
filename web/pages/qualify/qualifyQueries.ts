import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { api, type Row } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { qualifyRequest, type PartyChoice, type QualifyChoices } from "./qualifyChoices.ts";
import type { QualifyPreview } from "./qualifyPreview.ts";

/**
 * What qualifying would do, asked again for each choice of account and contact. What was proposed before the seller
 * chose stays as it was: the accounts as first proposed, and the contacts as proposed for the account that is chosen.
 */
export function useQualifyPreview(id: string, { account, contact }: Pick<QualifyChoices, "account" | "contact">) {
  const first = useQuery(previewQuery(id, undefined, undefined));
  const forAccount = useQuery(previewQuery(id, account, undefined));
  const chosen = useQuery(previewQuery(id, account, contact));
  const isComplete = first.data && forAccount.data && chosen.data;
  const preview: QualifyPreview | undefined = isComplete && {
    ...chosen.data,
    account: first.data.account,
    contact: forAccount.data.contact,
  };
  return {
    preview,
    error: first.error ?? forAccount.error ?? chosen.error,
    /** What is shown belongs to an earlier choice, or to none yet. */
    isChecking: !isComplete || forAccount.isPlaceholderData || chosen.isPlaceholderData,
  };
}

function previewQuery(id: string, account: PartyChoice | undefined, contact: PartyChoice | undefined) {
  const parameters = [
    ...(account?.kind === "existing" ? [["AccountId", "a", account.id]] : []),
    ...(contact?.kind === "existing" ? [["ContactId", "c", contact.id]] : []),
  ];
  const names = parameters.map(([name, alias]) => `${name}=@${alias}`).join(",");
  const aliases = parameters.map(([, alias, value]) => `@${alias}=${value}`).join("&");
  const path = `leads(${id})/Microsoft.Dynamics.CRM.PreviewQualifyLead(${names})`;
  return queryOptions({
    // Apart from the lead's own keys: a lead that was just qualified must not be previewed again.
    queryKey: ["qualifyPreview", id, names, aliases] as const,
    queryFn: ({ signal }) =>
      api.get<QualifyPreview>(aliases ? `${path}?${aliases}` : path, { annotations: false, signal }),
    placeholderData: keepPreviousData,
    // Somebody else may have made the account a minute ago.
    staleTime: 0,
  });
}

/** A record that qualifying made or reused. */
export interface QualifiedRecord {
  readonly table: "account" | "contact" | "opportunity";
  readonly id: string;
}

export async function qualifyLead(
  id: string,
  choices: QualifyChoices,
  preview: QualifyPreview,
): Promise<QualifiedRecord[]> {
  const path = `leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`;
  const { value } = await api.post<{ value: readonly Row[] }>(path, qualifyRequest(choices, preview));
  const records = value.flatMap(qualifiedRecord);
  await Promise.all([
    invalidateRecord("lead", id),
    ...(["account", "contact", "opportunity"] as const).map((table) => {
      const record = records.find((record) => record.table === table);
      return invalidateRecord(table, record?.id);
    }),
  ]);
  return records;
}

function qualifiedRecord(row: Row): QualifiedRecord[] {
  const table = String(row["@odata.type"]).split(".").at(-1);
  if (table !== "account" && table !== "contact" && table !== "opportunity") return [];
  return [{ table, id: String(row[`${table}id`]) }];
}
