import type { Check } from "../../../engine/check/check.ts";
import { label } from "../../../engine/model/label.ts";

/** A SIREN stands on its own, or begins a SIRET. */
const siren = `coalesce(nullif(regexp_replace(filon_siren, '\\D', '', 'g'), ''), nullif(left(regexp_replace(filon_siret, '\\D', '', 'g'), 9), ''))`;

export const accountChecks: readonly Check[] = [
  {
    name: "oneAccountPerSiren",
    label: label(
      "Has the SIREN of another active account. Merge the two.",
      "A le SIREN d’un autre compte actif. Fusionnez les deux.",
    ),
    statement: {
      text: `WITH registered AS (SELECT accountid, ${siren} AS siren FROM account WHERE statecode = 0)
        SELECT 'account', r.accountid, 'SIREN ' || r.siren FROM registered r
        WHERE r.siren IN (SELECT siren FROM registered WHERE siren IS NOT NULL GROUP BY siren HAVING count(*) > 1)`,
      values: [],
    },
  },
];
