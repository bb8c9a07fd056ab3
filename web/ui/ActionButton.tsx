import { Button, Spinner, Tooltip, type ButtonProps } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import "./actionButton.css";

interface ActionButtonProps {
  readonly children?: ReactNode;
  readonly icon?: ReactElement;
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly type?: "button" | "submit";
  /** Text of a button that shows an icon alone. */
  readonly label?: string;
  /** Why the action cannot be taken now; the button stays focusable and says so. */
  readonly disabledReason?: string | undefined;
  readonly busy?: boolean | undefined;
  /** What it does cannot be taken back. */
  readonly danger?: boolean;
  readonly onClick?: () => void;
}

/** A button that tells why it is disabled, and that cannot be pressed twice while it works. */
export function ActionButton(props: ActionButtonProps) {
  const { children, icon, appearance, size, type = "button", label, disabledReason, onClick } = props;
  const { busy = false, danger = false } = props;
  const button = (
    <Button
      type={type}
      className={danger ? "danger-button" : undefined}
      appearance={appearance}
      size={size}
      icon={busy ? <Spinner size="extra-tiny" /> : icon}
      aria-label={label}
      aria-busy={busy || undefined}
      disabledFocusable={disabledReason !== undefined || busy}
      onClick={onClick}
    >
      {children}
    </Button>
  );
  if (disabledReason !== undefined) {
    return (
      <Tooltip content={disabledReason} relationship="description" withArrow>
        {button}
      </Tooltip>
    );
  }
  if (label === undefined) return button;
  return (
    <Tooltip content={label} relationship="label">
      {button}
    </Tooltip>
  );
}
