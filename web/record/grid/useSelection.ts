import { useState } from "react";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string, extendFrom?: readonly string[]) => void;
  readonly set: (ids: readonly string[]) => void;
}

/** Ticked rows, by id. With `extendFrom` (all ids in order), rows between the last one ticked and this are ticked too. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  const toggle = (id: string, extendFrom?: readonly string[]) => {
    const next = new Set(ids);
    const from = extendFrom?.indexOf(last ?? "") ?? -1;
    if (extendFrom !== undefined && from >= 0) {
      const to = extendFrom.indexOf(id);
      for (const between of extendFrom.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
    } else if (!next.delete(id)) next.add(id);
    setIds(next);
    setLast(id);
  };

  return { ids, toggle, set: (chosen) => setIds(new Set(chosen)) };
}
