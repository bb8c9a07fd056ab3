/**
 * Who holds what, among those who work within one transaction, where PostgreSQL's locks keep nobody apart. First come,
 * first served: nobody overtakes another who waits for the same.
 */
export class Holds {
  private readonly holders = new Map<string, object>();
  private readonly held = new Map<object, string[]>();
  private waiting: Waiting[] = [];

  take(owner: object, keys: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ owner, keys, resolve, reject });
      this.grant();
    });
  }

  release(owner: object): void {
    for (const key of this.held.get(owner) ?? []) this.holders.delete(key);
    this.held.delete(owner);
    this.grant();
  }

  /** Refuses those who wait: nobody is left who could release what they wait for. */
  refuseStuck(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const { reject } of waiting) reject(new Error("Pieces of work wait for one another"));
  }

  private grant(): void {
    const ahead = new Set<string>();
    this.waiting = this.waiting.filter(({ owner, keys, resolve }) => {
      const isFree = (key: string) => !ahead.has(key) && (this.holders.get(key) ?? owner) === owner;
      if (keys.every(isFree)) {
        for (const key of keys) this.holders.set(key, owner);
        this.held.set(owner, [...(this.held.get(owner) ?? []), ...keys]);
        resolve();
        return false;
      }
      for (const key of keys) ahead.add(key);
      return true;
    });
  }
}

interface Waiting {
  readonly owner: object;
  readonly keys: readonly string[];
  resolve(): void;
  reject(error: Error): void;
}
