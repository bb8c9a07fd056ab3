import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { queryClient } from "../../api/queryClient.ts";
import { hasFailed, isRunning, pairsQuery, scanQuery, startScan } from "./duplicatesQuery.ts";

export interface Scan {
  /** The latest; null when there was none. */
  readonly last: Row | null;
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  readonly error: unknown;
  readonly start: () => void;
}

/** The scan of a table; what it found is read when it has ended. */
export function useScan(model: TableModel): Scan {
  const { data: last = null } = useQuery(scanQuery(model.name));
  const starting = useMutation({
    mutationFn: () => startScan(model.name),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: scanQuery(model.name).queryKey }),
  });
  const endedOn = isRunning(last) ? null : last?.completedon;
  useEffect(() => {
    if (endedOn) void queryClient.invalidateQueries({ queryKey: pairsQuery(model).queryKey });
  }, [endedOn, model]);
  return {
    last,
    isRunning: starting.isPending || isRunning(last),
    hasFailed: hasFailed(last),
    error: starting.error,
    start: () => starting.mutate(),
  };
}
