import { useNavigate } from "@tanstack/react-router";
import { useShortcut } from "../ui/shortcuts.ts";
import { goToLetters } from "./siteMap.ts";

/** `g l` opens the leads, `g h` the home page, and so on. */
export function useGoToShortcuts(): void {
  const navigate = useNavigate();
  const goTo = (table: keyof typeof goToLetters) => () => void navigate({ to: "/t/$table", params: { table } });
  useShortcut("g h", () => void navigate({ to: "/" }));
  useShortcut(`g ${goToLetters.lead}`, goTo("lead"));
  useShortcut(`g ${goToLetters.account}`, goTo("account"));
  useShortcut(`g ${goToLetters.contact}`, goTo("contact"));
  useShortcut(`g ${goToLetters.opportunity}`, goTo("opportunity"));
  useShortcut(`g ${goToLetters.quote}`, goTo("quote"));
  useShortcut(`g ${goToLetters.salesorder}`, goTo("salesorder"));
  useShortcut(`g ${goToLetters.invoice}`, goTo("invoice"));
  useShortcut(`g ${goToLetters.product}`, goTo("product"));
  useShortcut(`g ${goToLetters.task}`, goTo("task"));
}
