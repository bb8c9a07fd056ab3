import { useNavigate } from "@tanstack/react-router";

export interface RecordReference {
  readonly table: string;
  readonly id: string;
}

/** Goes to a record's page. */
export function useRecordOpener(): (record: RecordReference) => void {
  const navigate = useNavigate();
  return ({ table, id }) => void navigate({ to: "/t/$table/$id", params: { table, id } });
}
