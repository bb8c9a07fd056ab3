/**
 * Names for statements that come again, so that PostgreSQL parses and plans a shape once a connection. A shape is
 * named the second time it is seen, and no more than a fixed number are: a client that never repeats itself must not
 * fill the server's memory. A statement that looks for a part of a text has no name: whether an index helps depends on
 * the text, so it is planned each time.
 */
export class PreparedNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly most = 500,
    private readonly mostSeen = 5000,
  ) {}

  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (text.includes(" LIKE ")) return undefined;
    if (!this.seen.has(text)) {
      if (this.seen.size >= this.mostSeen) this.seen.clear();
      this.seen.add(text);
      return undefined;
    }
    if (this.names.size >= this.most) return undefined;
    const name = `f${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
