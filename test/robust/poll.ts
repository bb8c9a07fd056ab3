/** Looks until it finds something, for longer than any machine needs. */
export async function poll<T>(look: () => Promise<T | null> | T | null): Promise<T> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("What was waited for did not happen.");
}
