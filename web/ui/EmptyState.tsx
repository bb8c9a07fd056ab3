import type { ReactElement, ReactNode } from "react";
import "./emptyState.css";

interface EmptyStateProps {
  readonly icon?: ReactElement;
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  /** It stands for the whole page, so its title is the page's. */
  readonly isPage?: boolean;
}

export function EmptyState({ icon, title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? "h1" : "h2";
  return (
    <div className="empty-state">
      {icon === undefined ? null : <span className="empty-state-icon">{icon}</span>}
      <Title>{title}</Title>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}
