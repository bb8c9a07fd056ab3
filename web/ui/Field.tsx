import { Field as FluentField } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** What is wrong with the value; shown under the control and read out. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  /** What else will happen with this value; shown and read out when it comes up. */
  readonly caution?: string | undefined;
  /** One control; it is given the id and the `aria-` properties that tie it to its label. */
  readonly children: ReactElement;
}

export function Field({ label, required = false, error, hint, caution, children }: FieldProps) {
  return (
    <FluentField
      label={label}
      required={required}
      validationState={error !== undefined ? "error" : caution !== undefined ? "warning" : "none"}
      validationMessage={error ?? caution}
      hint={error === undefined ? hint : undefined}
    >
      {children}
    </FluentField>
  );
}
