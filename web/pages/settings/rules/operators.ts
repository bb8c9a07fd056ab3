import type { ColumnModel } from "../../../../engine/model/describe.ts";

/** The ways two columns are compared, by their numbers in a condition, and for which kinds of column each is. */

type Kind = ColumnModel["kind"];

const exact = 0;
const [firstCharacters, lastCharacters, sameDate, sameDateAndTime, sameLabel, sameValue] = [1, 2, 3, 4, 5, 6] as const;

export function operatorsFor(kind: Kind): readonly number[] {
  switch (familyOf(kind)) {
    case "text":
      return [exact, firstCharacters, lastCharacters];
    case "time":
      return kind === "datetime" ? [exact, sameDate, sameDateAndTime] : [exact, sameDate];
    default:
      return kind === "choice" || kind === "state" || kind === "status" ? [exact, sameLabel, sameValue] : [exact];
  }
}

/** Whether so many characters of a text are compared. */
export function isPart(operator: number): boolean {
  return operator === firstCharacters || operator === lastCharacters;
}

/** Whether columns of these kinds can be compared with one another. */
export function sameFamily(left: Kind, right: Kind): boolean {
  return familyOf(left) === familyOf(right);
}

function familyOf(kind: Kind): string {
  if (kind === "text" || kind === "memo") return "text";
  if (kind === "date" || kind === "datetime") return "time";
  return ["choice", "state", "status", "integer", "money", "decimal"].includes(kind) ? "number" : kind;
}
