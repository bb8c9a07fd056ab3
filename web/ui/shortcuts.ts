import { useEffectEvent, useLayoutEffect, useSyncExternalStore } from "react";

/**
 * Keys that do something wherever the focus is, but while somebody types: `n`, `?`, `ctrl+s`, and sequences such as
 * `g l`. Single keys can be switched off (WCAG 2.1.4); `ctrl+` keys always work.
 */

type Run = () => void;

const sequenceMs = 1500;
const storageKey = "filon.singleKeys";

const runs = new Map<string, Run[]>();
const listeners = new Set<() => void>();
let prefix = { key: "", at: 0 };

document.addEventListener("keydown", (event) => {
  const keys = keysOf(event);
  const run = keys === undefined ? undefined : runs.get(keys)?.at(-1);
  if (run === undefined) return;
  event.preventDefault();
  run();
});

/** While the component is shown, the keys run this; the component shown last comes first. */
export function useShortcut(keys: string, run: Run, isOn = true): void {
  const runLatest = useEffectEvent(run);
  // As soon as it is on show, however late the page has time for more.
  useLayoutEffect(() => {
    if (!isOn) return;
    const own = () => runLatest();
    runs.set(keys, [...(runs.get(keys) ?? []), own]);
    return () => {
      runs.set(
        keys,
        (runs.get(keys) ?? []).filter((other) => other !== own),
      );
    };
  }, [keys, isOn]);
}

export function useSingleKeysOn(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}

export function switchSingleKeys(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? "on" : "off");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== "off";
}

/** The keys as they were registered; undefined when they are meant for something else. */
function keysOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.altKey || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) return isDialogOpen() ? undefined : `ctrl+${event.key.toLowerCase()}`;
  if (!singleKeysOn() || isTyping(event.target) || isDialogOpen()) return undefined;
  const isSecond = prefix.key !== "" && event.timeStamp - prefix.at < sequenceMs;
  const keys = isSecond ? `${prefix.key} ${event.key}` : event.key;
  prefix = !isSecond && event.key === "g" ? { key: "g", at: event.timeStamp } : { key: "", at: 0 };
  return keys;
}

function isTyping(target: EventTarget | null): boolean {
  const places =
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu], [role=listbox]";
  return target instanceof Element && target.closest(places) !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}
