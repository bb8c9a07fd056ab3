/** Moments are kept to the second, which PostgreSQL would round to: cut here, nothing is dated in the future. */
export function thisSecond(): string {
  return new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
}
