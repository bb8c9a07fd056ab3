import { useState } from "react";

const storageKey = "filon.duplicatesLater";

/** Pairs somebody wants to look at later: out of sight until the browser is closed. */
export function useSetAside() {
  const [keys, setKeys] = useState<readonly string[]>(() => read());
  const store = (next: readonly string[]) => {
    sessionStorage.setItem(storageKey, next.join("\n"));
    setKeys(next);
  };
  return { keys, add: (key: string) => store([...keys, key]), clear: () => store([]) };
}

function read(): readonly string[] {
  return (sessionStorage.getItem(storageKey) ?? "").split("\n").filter((key) => key !== "");
}
