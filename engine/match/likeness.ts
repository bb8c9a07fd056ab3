/** How alike two texts are by their letters; pure and quick enough for millions of pairs. */

/** Changes that lead from one text to the other: insert, delete, replace, or swap two neighbours. */
export function editDistance(left: string, right: string, most = 99): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost);
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isSwap) best = Math.min(best, at(before, column - 2) + 1);
      current.push(best);
    }
    [before, previous] = [previous, current];
  }
  return at(previous, right.length);
}

/** 1 for the same text, 0 for nothing in common; by edit distance over the longer one. */
export function likeness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 0 : 1 - editDistance(left, right) / longest;
}

/** Whether a slip of the keyboard explains the difference: one change in a short word, two in a long one. */
export function isTypo(left: string, right: string): boolean {
  const shortest = Math.min(left.length, right.length);
  if (shortest < 4) return shortest === 3 && editDistance(left, right, 1) <= 1 && left[0] === right[0];
  const most = shortest < 8 ? 1 : 2;
  return editDistance(left, right, most) <= most;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
