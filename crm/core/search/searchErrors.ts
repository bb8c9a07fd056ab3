import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

/** Refusals of what is asked of the search. */
export const searchErrors = defineErrors({
  searchParameter: {
    status: 400,
    code: "0x80048d19",
    message: (p: { name: string; expected: string }) =>
      label(
        `The parameter '${p.name}' must be ${p.expected}.`,
        `Le paramètre « ${p.name} » n’a pas la forme attendue.`,
      ),
  },
  searchTextLength: {
    status: 400,
    code: "0x80048d19",
    message: () =>
      label(
        "The parameter 'search' has between 1 and 100 characters.",
        "Le paramètre « search » compte de 1 à 100 caractères.",
      ),
  },
});
