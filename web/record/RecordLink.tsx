import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface RecordLinkProps {
  readonly table: string;
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function RecordLink({ table, id, className, children }: RecordLinkProps) {
  return (
    <Link to="/t/$table/$id" params={{ table, id }} {...(className !== undefined && { className })}>
      {children}
    </Link>
  );
}
