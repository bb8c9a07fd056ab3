import { messageOf } from "../../api/apiError.ts";
import type { Row } from "../../api/client.ts";
import type { FieldValues } from "../fieldValue.ts";

/**
 * What is being typed into the lines of a document, and the saving of it. A line is saved when it is left; saves wait
 * for each other, so that totals never come from a mixture. It knows nothing of the screen.
 */

export interface LineState {
  /** What was typed and is not stored yet, by line. */
  readonly drafts: Readonly<Record<string, FieldValues>>;
  /** Lines that were begun here, in order; the last one is always empty. */
  readonly begun: readonly string[];
  /** Id a line got when it was stored first; its key stays, so the focus does. */
  readonly ids: Readonly<Record<string, string>>;
  readonly saving: readonly string[];
  readonly removed: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

export interface LineStorage {
  readonly create: (values: FieldValues) => Promise<string>;
  readonly update: (id: string, values: FieldValues) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Reads lines and totals again. */
  readonly reload: () => Promise<void>;
  /** What a line lacks to be stored, in words; null when nothing. */
  readonly lack: (values: FieldValues) => string | null;
  /** Something was refused while nobody looked at the lines. */
  readonly unseen: (error: string) => void;
}

export type LineStore = ReturnType<typeof makeLineStore>;

const firstKey = "new-1";

export function makeLineStore(storage: LineStorage) {
  let state: LineState = { drafts: {}, begun: [firstKey], ids: {}, saving: [], removed: [], errors: {} };
  let lastNumber = 1;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (change: Partial<LineState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const fail = (key: string, error: string) => {
    set({ errors: { ...state.errors, [key]: error } });
    if (listeners.size === 0) storage.unseen(error);
  };
  const idOf = (key: string) => state.ids[key] ?? (state.begun.includes(key) ? undefined : key);

  const save = async (key: string) => {
    const sent = state.drafts[key];
    if (sent === undefined || state.removed.includes(key)) return;
    set({ saving: [...state.saving, key], errors: without(state.errors, key) });
    try {
      const id = idOf(key);
      if (id === undefined) set({ ids: { ...state.ids, [key]: await storage.create(sent) } });
      else await storage.update(id, sent);
      await storage.reload();
      set({ drafts: settled(state.drafts, key, sent) });
    } catch (error) {
      fail(key, messageOf(error));
    } finally {
      set({ saving: state.saving.filter((other) => other !== key) });
    }
  };
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(work);
    return queue;
  };

  return {
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    change(key: string, values: FieldValues): void {
      const isLast = state.begun.at(-1) === key;
      const begun = isLast ? [...state.begun, `new-${++lastNumber}`] : state.begun;
      set({ begun, drafts: { ...state.drafts, [key]: { ...state.drafts[key], ...values } } });
    },

    /** Saves what was typed into a line, once it has all it needs. */
    leave(key: string): void {
      const draft = state.drafts[key];
      if (draft === undefined) return;
      const lack = idOf(key) === undefined ? storage.lack(draft) : null;
      if (lack === null) void enqueue(() => save(key));
      else fail(key, lack);
    },

    /** Changes the lines as a whole, once all that was left before is stored. @throws what `work` throws. */
    async whole(work: () => Promise<void>): Promise<void> {
      let failure: unknown;
      await enqueue(async () => {
        try {
          await work();
          await storage.reload();
        } catch (error) {
          failure = error;
        }
      });
      if (failure !== undefined) throw failure;
    },

    /** Takes back what was typed; a line that was never stored goes away. */
    revert(key: string): void {
      const isNew = idOf(key) === undefined && state.begun.at(-1) !== key;
      set({
        drafts: without(state.drafts, key),
        errors: without(state.errors, key),
        begun: isNew ? state.begun.filter((other) => other !== key) : state.begun,
      });
    },

    async remove(key: string): Promise<void> {
      const id = idOf(key);
      if (id === undefined) return this.revert(key);
      set({ removed: [...state.removed, key] });
      return enqueue(async () => {
        try {
          await storage.remove(id);
          await storage.reload();
        } catch (error) {
          set({ removed: state.removed.filter((other) => other !== key) });
          fail(key, messageOf(error));
        }
      });
    },
  };
}

export interface SheetLine {
  readonly key: string;
  /** As stored; null for a line that is not stored yet. */
  readonly row: Row | null;
}

/** The lines to show: those stored, then those begun here that the list does not hold yet. */
export function sheetLines(rows: readonly Row[], primaryId: string, { begun, ids, removed }: LineState): SheetLine[] {
  const keyOf = (id: string) => begun.find((key) => ids[key] === id) ?? id;
  const stored = rows.map((row) => ({ key: keyOf(String(row[primaryId])), row }));
  const waiting = begun.filter((key) => !stored.some((line) => line.key === key)).map((key) => ({ key, row: null }));
  return [...stored, ...waiting].filter(({ key }) => !removed.includes(key));
}

/** What is still to be saved after a save: what was typed while it was under way. */
function settled(drafts: LineState["drafts"], key: string, sent: FieldValues): LineState["drafts"] {
  const rest = Object.entries(drafts[key] ?? {}).filter(([name, value]) => sent[name] !== value);
  return rest.length === 0 ? without(drafts, key) : { ...drafts, [key]: Object.fromEntries(rest) };
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
