/** A promise of the app, and how it is kept. */
export interface Measure {
  readonly what: string;
  readonly figure: number;
  /** Empty for a ratio. */
  readonly unit: string;
  readonly most: number;
}
