import { useSyncExternalStore } from "react";

/** Light or dark: what the person chose, or what their system says. */
export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = "filon.theme";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

announce();
systemIsDark.addEventListener("change", announce);

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(storageKey, choice);
  announce();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, readChoice);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, readIsDark);
}

function readChoice(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return themeChoices.find((choice) => choice === stored) ?? "system";
}

function readIsDark(): boolean {
  const choice = readChoice();
  return choice === "system" ? systemIsDark.matches : choice === "dark";
}

function announce(): void {
  // Native controls, scroll bars and the page behind the app follow.
  document.documentElement.style.colorScheme = readIsDark() ? "dark" : "light";
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
