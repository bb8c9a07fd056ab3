import type { Check } from "../../../engine/check/check.ts";
import { label } from "../../../engine/model/label.ts";
import { mergeableTables } from "./mergeable.ts";

/** What holds of records that were merged, and of the merges that are written down. */
export const mergeInvariants: readonly Check[] = mergeableTables.flatMap((name): Check[] => {
  const closed = name === "lead" ? 2 : 1;
  const facts = "concat_ws(' ', 'merged =', t.merged, 'statecode =', t.statecode, 'masterid =', t.masterid)";
  const standing = `SELECT * FROM filon_merge WHERE tablename = '${name}' AND undoneon IS NULL`;
  return [
    {
      name: "merged",
      label: label("Was merged, and is still active.", "A été fusionné, et reste actif."),
      statement: {
        text: `SELECT '${name}', t.${name}id, ${facts} FROM ${name} t
          WHERE (t.masterid IS NOT NULL AND t.merged IS NOT TRUE) OR (t.merged AND t.statecode <> ${closed}) OR t.masterid = t.${name}id`,
        values: [],
      },
    },
    {
      name: "mergeWrittenDown",
      label: label(
        "Does not say of its merge what is written down of it.",
        "Ne dit pas de sa fusion ce qui en est enregistré.",
      ),
      // Who is merged into a record that was deleted since points to nothing any more.
      statement: {
        text: `SELECT '${name}', t.${name}id, ${facts} FROM ${name} t LEFT JOIN (${standing}) m ON m.subordinateid = t.${name}id
          WHERE t.merged IS TRUE <> (m.mergeid IS NOT NULL) OR (t.masterid IS DISTINCT FROM m.targetid
            AND EXISTS (SELECT 1 FROM ${name} o WHERE o.${name}id = m.targetid))`,
        values: [],
      },
    },
  ];
});
