import { useEffect, useRef, type RefObject } from "react";

/** A form one comes to in order to fill it in: typing can begin at once, in the first field that is empty. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll("input") ?? [])];
    fields.find(({ value }) => value === "")?.focus();
  }, []);
  return form;
}
