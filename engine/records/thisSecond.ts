/** Moments are kept to the second, which PostgreSQL would round to: cut here, nothing is dated in the future. */
export function thisSecond(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== last.second) last = { second, text: new Date(second * 1000).toISOString() };
  return last.text;
}

/** The second that was told last: many records are written within one. */
let last = { second: -1, text: "" };
