/** One figure of a chart. */
export interface Mark {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The figure as the reader writes it. */
  readonly text: string;
}

export interface ChartProps {
  /** What the chart tells, for those who do not see it. */
  readonly label: string;
  readonly marks: readonly Mark[];
  /** Makes every mark a button. */
  readonly onChoose?: ((key: string) => void) | undefined;
}

/** The part of the greatest figure that a mark has, from 0 to 1; nothing for what is below zero. */
export function shareOf({ value }: Mark, marks: readonly Mark[]): number {
  const greatest = Math.max(...marks.map((mark) => mark.value));
  return greatest > 0 ? Math.max(0, value) / greatest : 0;
}
