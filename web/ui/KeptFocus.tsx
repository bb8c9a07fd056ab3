import { useFocusFinders } from "@fluentui/react-components";

/** Shows nothing. */
export function KeptFocus() {
  useFocusFinders();
  return null;
}
