import { useState } from "react";
import { api } from "../../api/client.ts";
import { invalidateEverything } from "../../api/records.ts";

interface Answer {
  readonly Removed: number;
  readonly Kept: number;
  readonly Left: number;
}

/** How far the taking back of an import has come. */
export interface RevertState {
  readonly step: "asking" | "running" | "done";
  readonly removed: number;
  readonly kept: number;
  readonly left: number | null;
  readonly error: unknown;
}

const start: RevertState = { step: "asking", removed: 0, kept: 0, left: null, error: null };

/** Takes an import back, some hundred records at a time, until none is left. What was done stays done on a failure. */
export function useRevert(importId: string) {
  const [state, setState] = useState(start);
  const run = async () => {
    let { removed, kept } = start;
    setState({ ...start, step: "running" });
    try {
      for (let left = Infinity; left > 0;) {
        const answer = await api.post<Answer>("RevertImport", { ImportId: importId });
        // Nothing decided and something left: somebody else is at it.
        const isStuck = answer.Removed + answer.Kept === 0;
        removed += answer.Removed;
        kept += answer.Kept;
        left = isStuck ? 0 : answer.Left;
        setState({ step: "running", removed, kept, left: answer.Left, error: null });
      }
      setState((now) => ({ ...now, step: "done" }));
    } catch (error) {
      setState((now) => ({ ...now, step: "asking", error }));
    } finally {
      await invalidateEverything();
    }
  };
  return { ...state, run };
}
