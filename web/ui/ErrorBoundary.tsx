import { Component, type ReactNode } from "react";
import { PageError } from "./PageError.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: unknown;
}

/** Shows what went wrong in a part of a page in that part's place, and lets it be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <PageError error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
