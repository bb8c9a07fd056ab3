import { Component, Suspense, type ReactNode } from "react";
import { messageOf } from "../api/apiError.ts";
import { toast } from "./toasts.ts";

interface OverlayBoundaryProps {
  readonly children: ReactNode;
  /** Takes away what could not be shown. */
  readonly onFail: () => void;
}

/** Around dialogs and panes that are loaded when they are opened: one that cannot be is told of, and the page stays. */
export class OverlayBoundary extends Component<OverlayBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    toast({ intent: "error", text: messageOf(error) });
    this.props.onFail();
    this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? null : <Suspense>{this.props.children}</Suspense>;
  }
}
