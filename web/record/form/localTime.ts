/** Instants (`2026-11-24T14:30:00Z`) as the browser's date and time inputs write them: local, without a zone. */

export function localTimeOf(instant: string): string {
  const date = new Date(instant);
  if (instant === "" || Number.isNaN(date.getTime())) return "";
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function instantOf(localTime: string): string | null {
  const date = new Date(localTime);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
