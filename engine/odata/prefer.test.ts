import { expect, it } from "vitest";
import { parsePrefer } from "./prefer.ts";

const nothing = { returnRepresentation: false, maxPageSize: null, annotations: null, continueOnError: false };

it.each([
  [undefined, {}],
  ["", {}],
  ["return=representation", { returnRepresentation: true }],
  ["return=minimal", {}],
  ["odata.maxpagesize=4", { maxPageSize: 4 }],
  ["maxpagesize=4", { maxPageSize: 4 }],
  ["odata.maxpagesize=0", {}],
  ["odata.maxpagesize=-1", {}],
  ["odata.maxpagesize=1.5", {}],
  ["odata.maxpagesize=many", {}],
  ['odata.include-annotations="*"', { annotations: "*" }],
  ["odata.include-annotations=*", { annotations: "*" }],
  ['odata.include-annotations="A.B,C.*"', { annotations: "A.B,C.*" }],
  ["odata.continue-on-error", { continueOnError: true }],
  [
    'return=representation, odata.maxpagesize=2,odata.include-annotations="a,b"',
    { returnRepresentation: true, maxPageSize: 2, annotations: "a,b" },
  ],
  ["Return=representation", { returnRepresentation: true }],
  ["respond-async; wait=5", {}],
  [',,,=,"', {}],
])("%j", (header, preferences) => {
  expect(parsePrefer(header)).toMatchObject({ ...nothing, ...preferences });
});
