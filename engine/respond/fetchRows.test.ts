import { assert, constant, dictionary, integer, oneof, property, string, stringMatching } from "fast-check";
import { expect, it } from "vitest";
import { withoutNulls } from "./fetchRows.ts";

it.each([
  ["{}", "{}"],
  ['{"a":1}', '{"a":1}'],
  ['{"a":null}', "{}"],
  ['{"a":null,"b":null}', "{}"],
  ['{"a":null,"b":1,"c":null}', '{"b":1}'],
  ['{"a":1,"b":null,"c":2}', '{"a":1,"c":2}'],
  ['{"a":"x,","b":null}', '{"a":"x,"}'],
  ['{"a":",\\"b\\":null,","c":null,"d":":null"}', '{"a":",\\"b\\":null,","d":":null"}'],
])("%s without nulls is %s", (body, expected) => {
  expect(withoutNulls(body)).toBe(expected);
});

it("takes away nulls and nothing else, whatever the values say", () => {
  const value = oneof(
    constant(null),
    integer(),
    string(),
    constant(","),
    constant('","a":null,"'),
    constant('\\",\\"a\\":null'),
    constant(":null"),
  );
  const row = dictionary(stringMatching(/^[A-Za-z_@#][\w.]{0,4}$/), value, { noNullPrototype: true });

  assert(
    property(row, (given) => {
      const kept = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== null));
      expect(JSON.parse(withoutNulls(JSON.stringify(given)))).toEqual(kept);
    }),
  );
});
