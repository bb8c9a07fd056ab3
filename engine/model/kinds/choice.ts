import type { BooleanColumn, ChoiceColumn, StateColumn, StatusColumn } from "../column.ts";
import { valueErrors, type Kind } from "./kind.ts";

export const boolean: Kind<BooleanColumn> = {
  sqlType: () => "boolean",
  edmType: "Edm.Boolean",
  read(value, column) {
    if (typeof value !== "boolean")
      throw valueErrors.wrongType({ column: column.name, expected: "true or false" }, { target: column.name });
    return value;
  },
};

/** A choice, a state or a status reason: stored by number, known to people by label. */
export const choice: Kind<ChoiceColumn | StateColumn | StatusColumn> = {
  sqlType: () => "integer",
  edmType: "Edm.Int32",
  read(value, column) {
    const { name } = column;
    if (typeof value !== "number" || !Number.isInteger(value))
      throw valueErrors.wrongType({ column: name, expected: "an integer" }, { target: name });
    if (!column.options.some((option) => option.value === value))
      throw valueErrors.notAnOption({ column: name, value }, { target: name });
    return value;
  },
};
