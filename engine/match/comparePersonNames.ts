import type { Evidence } from "./compareOrganisations.ts";
import type { Frequency } from "./frequency.ts";
import { isTypo, likeness } from "./likeness.ts";
import { soundAlike } from "./soundOf.ts";
import { areNicknames } from "./nicknames.ts";
import type { Person } from "./person.ts";

/** What the names of two people say, in the order they were given or swapped, whichever fits better. */
export function ofNames(a: Person, b: Person, frequency: Frequency): Evidence[] {
  const straight = ofParts(a, a.first, a.last, b, frequency);
  const swapped = ofParts(a, a.last, a.first, b, frequency);
  if (sumOf(swapped) > sumOf(straight) + 3) return [...swapped, ["names swapped", 1]];
  return straight;
}

/** A rough sum that only settles which order of the names is meant. */
function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce(
    (sum, [name, amount]) => sum + (/other|unlike/.test(name) ? -4 : name.endsWith(" bits") ? amount : 0),
    0,
  );
}

function ofParts(
  a: Person,
  first: readonly string[],
  last: readonly string[],
  b: Person,
  frequency: Frequency,
): Evidence[] {
  const evidence: Evidence[] = [...ofLast(last, b.last, frequency), ...ofFirst(first, b.first, frequency)];
  const name = a.words.join(" ");
  if (name === b.words.join(" ") && a.words.length > 1)
    evidence.push(["whole name same", 1], ["whole name bits", Math.min(16, frequency.bits("whole", name))]);
  else if (a.first.length > 0 && b.first.length > 0 && areWordsMet(a.words, b.words))
    evidence.push(["all names met", 1]);
  if (a.generation && b.generation && a.generation !== b.generation) evidence.push(["generation other", 1]);
  return evidence;
}

/** Whether every name of the one who gives fewer, two at least, is among the other's, whatever the order. */
function areWordsMet(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const rest = [...many];
  return (
    few.length > 1 &&
    few.every((word) => {
      const at = rest.findIndex((other) => other === word || isTypo(word, other) || areNicknames(word, other));
      return at >= 0 && rest.splice(at, 1).length > 0;
    })
  );
}

function ofLast(a: readonly string[], b: readonly string[], frequency: Frequency): Evidence[] {
  const [left, right] = [a.join(""), b.join("")];
  if (!left || !right) return [["last unknown", 1]];
  if (left === right)
    return [
      ["last same", 1],
      ["last bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (isTypo(left, right) || soundAlike(left, right))
    return [
      ["last typo", 1],
      ["last typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  const part = a.find((word) => word.length > 2 && b.includes(word));
  if (part)
    return [
      ["last part", 1],
      ["last part bits", Math.min(12, frequency.bits("name", part))],
    ];
  if (a.some((word) => b.some((other) => isTypo(word, other)))) return [["last part alike", 1]];
  if (left.length === 1 || right.length === 1)
    return left[0] === right[0] ? [["last initial", 1]] : [["last other", 1]];
  const alike = likeness(left, right);
  return alike >= 0.6
    ? [["last alike", 1]]
    : [
        ["last other", 1],
        ["last unlike", 1 - alike],
      ];
}

function ofFirst(a: readonly string[], b: readonly string[], frequency: Frequency): Evidence[] {
  const [left = "", right = ""] = [a[0], b[0]];
  if (!left || !right) return [["first unknown", 1]];
  const [wholeLeft, wholeRight] = [a.join(""), b.join("")];
  if (wholeLeft === wholeRight && left.length > 1)
    return [
      ["first same", 1],
      ["first bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (left.length === 1 || right.length === 1)
    return left[0] === right[0] ? [["first initial", 1]] : [["first other", 1]];
  if (isTypo(wholeLeft, wholeRight) && wholeLeft.length > 6)
    return [
      ["first typo", 1],
      ["first typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  if (left === right)
    return [
      [
        isInitialOf(a[1], b[1])
          ? "middle initial"
          : Math.min(a[1]?.length ?? 0, b[1]?.length ?? 0) > 1
            ? "middle other"
            : Math.max(a[1]?.length ?? 0, b[1]?.length ?? 0) > 1
              ? "first longer"
              : "middle initial",
        1,
      ],
      ["first bits", Math.min(12, frequency.bits("name", left))],
    ];
  if (areNicknames(left, right) || areNicknames(a.join("-"), right) || areNicknames(left, b.join("-")))
    return [["first nickname", 1]];
  if (isTypo(wholeLeft, wholeRight) || isTypo(left, right) || soundAlike(left, right))
    return [
      ["first typo", 1],
      ["first typo bits", Math.min(12, frequency.bits("name", left), frequency.bits("name", right))],
    ];
  if (a.includes(right) || b.includes(left)) return [["first longer", 1]];
  if (left.length > 2 && right.length > 2 && (wholeLeft.startsWith(wholeRight) || wholeRight.startsWith(wholeLeft)))
    return [["first shortened", 1]];
  if (a.map((word) => word[0]).join("") === right || b.map((word) => word[0]).join("") === left)
    return [["first initial", 1]];
  const alike = likeness(wholeLeft, wholeRight);
  if (alike < 0.6 && left.slice(0, 2) === right.slice(0, 2)) return [["first begins alike", 1]];
  return alike >= 0.6 ? [["first alike", 1]] : [["first other", 1]];
}

/** Whether one of two middle names is the other's initial. */
function isInitialOf(one = "", other = ""): boolean {
  return Math.min(one.length, other.length) === 1 && one[0] === other[0];
}
