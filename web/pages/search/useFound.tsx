import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import type { RecordReference } from "../../record/useRecordOpener.ts";
import { useDebounced } from "../../ui/useDebounced.ts";
import type { PaletteGroup } from "./paletteItems.ts";
import { fewestCharacters, searchQuery, type FoundRecord } from "./searchQuery.ts";

const pauseMs = 180;

export interface Found {
  readonly groups: readonly PaletteGroup[];
  /** What is shown does not answer yet to what is typed. */
  readonly isWaiting: boolean;
  readonly error: Error | null;
}

/** The records a text finds, by table; asked for once the typing pauses. Those before stay until others come. */
export function useFound(typed: string, open: (record: RecordReference) => void): Found {
  const { t } = useTranslation("search");
  const { tables } = useAppModel();
  const text = typed.trim();
  const settled = useDebounced(text, pauseMs);
  const { data, error, isPlaceholderData } = useQuery({ ...searchQuery(settled), placeholderData: keepPreviousData });
  if (text.length < fewestCharacters) return { groups: [], isWaiting: false, error: null };

  const isWaiting = error === null && (settled !== text || data === undefined || isPlaceholderData);
  const byTable = new Map<string, FoundRecord[]>();
  for (const record of data ?? []) byTable.set(record.table, [...(byTable.get(record.table) ?? []), record]);
  const groups = [...byTable].map(([table, records]) => ({
    key: table,
    label: tables.find(({ name }) => name === table)?.plural ?? table,
    items: records.map((record) => ({
      key: record.id,
      icon: <TableIcon table={table} />,
      name: record.name ?? t("grid:unnamed"),
      facts: [...record.facts, ...(record.stateCode ? [record.state ?? ""] : [])],
      run: () => open({ table, id: record.id }),
    })),
  }));
  return { groups, isWaiting, error };
}
