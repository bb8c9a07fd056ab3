/** How many times a property is tried: a modest number, or `FILON_FUZZ` times as many for a night's run. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env["FILON_FUZZ"] ?? 1));
}
