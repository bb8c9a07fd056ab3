import type { Check } from "../../../engine/check/check.ts";
import { label } from "../../../engine/model/label.ts";
import { documentKinds } from "./documentKind.ts";

/** The totals of a document are what its lines, discounts and freight add up to. */
export const documentChecks: readonly Check[] = documentKinds.map(({ header, lines, parent }) => ({
  name: "totals",
  label: label("Has totals that are not those of its lines.", "Porte des totaux qui ne sont pas ceux de ses lignes."),
  statement: {
    text: `SELECT '${header.name}', h.${parent}, concat_ws(' ', 'totallineitemamount =', h.totallineitemamount, 'totaltax =', h.totaltax, 'totalamount =', h.totalamount, 'lines =', l.net, l.tax)
      FROM ${header.name} h CROSS JOIN LATERAL (SELECT coalesce(sum(coalesce(d.extendedamount, 0) - coalesce(d.tax, 0)), 0) AS net, coalesce(sum(d.tax), 0) AS tax
        FROM ${lines.name} d WHERE d.${parent} = h.${parent}) l
      WHERE coalesce(h.totallineitemamount, 0) <> l.net OR coalesce(h.totaltax, 0) <> l.tax
        OR coalesce(h.totalamount, 0) <> coalesce(h.totallineitemamount, 0) - (coalesce(h.totaldiscountamount, 0) - coalesce(h.totallineitemdiscountamount, 0))
          + coalesce(h.freightamount, 0) + coalesce(h.totaltax, 0)`,
    values: [],
  },
}));
