/** How alike two texts are by their letters; pure and quick enough for millions of pairs. */

/** Longer texts are compared by this much of their beginning. */
const longest = 255;
/** Three rows of the table of distances, used again and again; one thread compares one pair at a time. */
let before = new Uint16Array(longest + 1);
let previous = new Uint16Array(longest + 1);
let current = new Uint16Array(longest + 1);

/** Changes that lead from one text to the other: insert, delete, replace, or swap two neighbours; `most + 1` for more than that. */
export function editDistance(left: string, right: string, most = longest): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let from = 0;
  let leftEnd = Math.min(left.length, longest);
  let rightEnd = Math.min(right.length, longest);
  while (from < leftEnd && from < rightEnd && left.charCodeAt(from) === right.charCodeAt(from)) from++;
  while (leftEnd > from && rightEnd > from && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd--;
    rightEnd--;
  }
  const [rows, width] = [leftEnd - from, rightEnd - from];
  if (rows === 0 || width === 0) return Math.min(rows + width, most + 1);
  const isFewer = rows < width;
  const distance = isFewer
    ? distanceByBits(left, rows, right, width, from)
    : distanceByBits(right, width, left, rows, from);
  return Math.min(distance ?? distanceByTable(left, rows, right, width, from, most), most + 1);
}

/** As many letters as a number has bits. */
const mostLetters = 32;
/** Where each letter of the shorter text stands, one bit a place; empty between two calls. */
const places = new Int32Array(128);

/**
 * The distance between parts of two texts, one step a letter of the longer one: a column of the table of distances is two
 * numbers, of which places are one more, and one less, than those above (Hyyrö 2003). Null where the shorter part has too
 * many letters, or one beyond ASCII.
 */
function distanceByBits(short: string, rows: number, long: string, width: number, from: number): number | null {
  if (rows > mostLetters) return null;
  let row = 0;
  for (; row < rows; row++) {
    const letter = short.charCodeAt(from + row);
    if (letter > 127) break;
    places[letter] = (places[letter] ?? 0) | (1 << row);
  }
  const isRead = row === rows;
  let distance = rows;
  if (isRead) {
    const last = 1 << (rows - 1);
    let [more, less, straight, earlier] = [-1, 0, 0, 0];
    for (let column = 0; column < width; column++) {
      const letter = long.charCodeAt(from + column);
      const here = letter > 127 ? 0 : (places[letter] ?? 0);
      const swapped = ((~straight & here) << 1) & earlier;
      straight = (((here & more) + more) ^ more) | here | less | swapped;
      const up = less | ~(straight | more);
      const down = straight & more;
      if (up & last) distance++;
      if (down & last) distance--;
      const shifted = (up << 1) | 1;
      more = (down << 1) | ~(straight | shifted);
      less = shifted & straight;
      earlier = here;
    }
  }
  while (row > 0) places[short.charCodeAt(from + --row)] = 0;
  return isRead ? distance : null;
}

function distanceByTable(left: string, rows: number, right: string, width: number, from: number, most: number): number {
  for (let column = 0; column <= width; column++) previous[column] = column;
  for (let row = 1; row <= rows; row++) {
    const letter = left.charCodeAt(from + row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(from + column - 1);
      const replaced = at(previous, column - 1) + (letter === other ? 0 : 1);
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, replaced);
      const isSwap =
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(from + column - 2) &&
        left.charCodeAt(from + row - 2) === other;
      if (isSwap) best = Math.min(best, at(before, column - 2) + 1);
      current[column] = best;
      if (best < least) least = best;
    }
    // A swap may still look two rows back, so one more than the bound is not yet too much.
    if (least > most + 1) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return at(previous, width);
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

function at(row: Uint16Array, index: number): number {
  return row[index] ?? 0;
}
