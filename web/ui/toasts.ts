/** Short messages in a corner of the page. Call `toast` from anywhere; `<Toasts />` in the shell shows them. */
export interface Toast {
  readonly id: number;
  readonly intent: "success" | "error" | "info";
  readonly text: string;
  /** One thing to do about it, such as Undo or Open. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shownMs = 6000;
const shownWithActionMs = 15_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Errors stay until they are dismissed; the others leave by themselves. */
export function toast(message: Omit<Toast, "id">): void {
  const id = ++lastId;
  show([...toasts.slice(-3), { ...message, id }]);
  if (message.intent === "error") return;
  setTimeout(() => dismissToast(id), message.action === undefined ? shownMs : shownWithActionMs);
}

export function dismissToast(id: number): void {
  show(toasts.filter((shown) => shown.id !== id));
}

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
};

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
