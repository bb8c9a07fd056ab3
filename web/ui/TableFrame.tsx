import type { ReactNode } from "react";
import "./tableFrame.css";

interface TableFrameProps {
  readonly label: string;
  /** Head and body of the table. */
  readonly children: ReactNode;
}

/** A plain table in a box that scrolls sideways where the page is too narrow. Figures are marked `data-figure`. */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways, so the keyboard must reach it
    <section className="table-frame" tabIndex={0} aria-label={label}>
      <table>{children}</table>
    </section>
  );
}
