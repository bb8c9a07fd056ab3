/** Those rare in prose first: where two fit a file equally well, the comma is the one inside the texts. */
const delimiters = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof delimiters)[number];

const rowsCompared = 30;

/**
 * The character between the fields, by the first lines of a file: the one that cuts the first row into the most
 * fields and the following rows into as many. When none cuts the first row, the file has one column, and the one
 * that cuts the fewest rows is meant, a comma if all are alike.
 */
export function detectDelimiter(sample: string): Delimiter {
  const candidates = delimiters.map((delimiter) => ({ delimiter, counts: fieldCounts(sample, delimiter) }));
  const scored = candidates.map(({ delimiter, counts }) => {
    const width = counts[0] ?? 1;
    const agreement = counts.filter((count) => count === width).length / counts.length;
    return { delimiter, score: (width - 1) * agreement };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.delimiter;

  const cuts = candidates.map(({ delimiter, counts }) => ({
    delimiter,
    cut: counts.filter((count) => count > 1).length,
  }));
  return cuts.reduceRight((a, b) => (b.cut < a.cut ? b : a)).delimiter;
}

/** Delimiter of a first line `sep=;`, which Excel writes and reads as an instruction; null when there is none. */
export function declaredDelimiter(sample: string): Delimiter | null {
  const declared = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  return delimiters.find((delimiter) => delimiter === declared) ?? null;
}

/** Fields of each of the first rows. Enclosed text is skipped; blank rows say nothing. */
function fieldCounts(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let count = 1;
  let isBlank = true;
  let isEnclosed = false;
  for (const char of sample) {
    if (char === '"') isEnclosed = !isEnclosed;
    if (char === "\n" && !isEnclosed) {
      if (!isBlank) counts.push(count);
      if (counts.length === rowsCompared) return counts;
      count = 1;
      isBlank = true;
      continue;
    }
    if (char === delimiter && !isEnclosed) count += 1;
    isBlank &&= char.trim() === "";
  }
  // The last row of a sample may be cut short, so it speaks only when it is alone.
  return counts.length === 0 ? [count] : counts;
}
