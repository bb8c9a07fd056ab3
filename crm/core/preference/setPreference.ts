import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import { operation, optional, required } from "../../../engine/records/operation.ts";
import { aText } from "../../../engine/records/parameter.ts";
import { SqlWriter } from "../../../engine/sql/sqlWriter.ts";

export const preferenceErrors = defineErrors({
  preferenceInvalid: {
    status: 400,
    message: (p: { longest: number }) =>
      label(
        `A preference has a name of letters, digits, dots and hyphens, 100 at most, and a value of ${p.longest} characters at most.`,
        `Une préférence a un nom fait de lettres, de chiffres, de points et de tirets, 100 au plus, et une valeur de ${p.longest} caractères au plus.`,
      ),
  },
});

const longest = 4000;

/**
 * Keeps what the caller has chosen for themselves, for every browser they use; without a value it is forgotten.
 * `RetrieveAppModel` gives all of them back.
 * @throws preferenceErrors.preferenceInvalid — 400.
 */
export const setPreference = operation({
  name: "SetPreference",
  kind: "action",
  bound: null,
  parameters: { Name: required(aText), Value: optional(aText) },
  returns: { kind: "nothing" },
  run: async ({ records, parameters: { Name: name, Value: value } }) => {
    const isSound = /^[a-z][\w.-]{0,99}$/i.test(name) && (value?.length ?? 0) <= longest && !value?.includes("\0");
    if (!isSound) throw preferenceErrors.preferenceInvalid({ longest });
    const writer = new SqlWriter();
    const [user, key] = [writer.value(records.caller.userId, "uuid"), writer.value(name, "text")];
    records.send(
      writer.statement(
        value === undefined
          ? `DELETE FROM filon_preference WHERE systemuserid = ${user} AND name = ${key}`
          : `INSERT INTO filon_preference (systemuserid, name, value) VALUES (${user}, ${key}, ${writer.value(value, "text")})
             ON CONFLICT (systemuserid, name) DO UPDATE SET value = EXCLUDED.value`,
      ),
    );
  },
});
