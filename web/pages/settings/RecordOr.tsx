import type { ReactNode } from "react";
import type { Row } from "../../api/client.ts";
import { useRecord } from "../../api/records.ts";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";

interface RecordOrProps {
  readonly table: string;
  readonly id: string;
  readonly children: (record: Row) => ReactNode;
}

/** The page of a record once it is there; until then what says so. */
export function RecordOr({ table, id, children }: RecordOrProps) {
  const { data, isPlaceholderData, error, refetch } = useRecord(table, id);
  if (data !== undefined && !isPlaceholderData) return children(data);
  return error ? <PageError error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />;
}
