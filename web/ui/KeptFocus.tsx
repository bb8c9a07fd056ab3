import { useFocusFinders } from "@fluentui/react-components";
import { useEffect } from "react";
import { returnFocus } from "./returnFocus.ts";

interface KeptFocusProps {
  /** What was used before this was there. */
  readonly first: EventTarget;
}

/** Shows nothing. */
export function KeptFocus({ first }: KeptFocusProps) {
  useFocusFinders();
  useEffect(() => returnFocus(first), [first]);
  return null;
}
