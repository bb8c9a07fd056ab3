import type { TableRules } from "../../../engine/records/rules.ts";
import { pieceId, unitScheduleId } from "../../setup/firstRecords.ts";

/** A new product is a draft, sold by the piece unless said otherwise, and numbered when nobody numbers it. */
export const productRules: TableRules = {
  before: ({ before, after, id }) => {
    if (before !== null) return {};
    return {
      statecode: after["statecode"] ?? 2,
      productstructure: after["productstructure"] ?? 1,
      quantitydecimal: after["quantitydecimal"] ?? 2,
      defaultuomscheduleid: after["defaultuomscheduleid"] ?? unitScheduleId,
      defaultuomid: after["defaultuomid"] ?? pieceId,
      productnumber: after["productnumber"] ?? `P-${id.slice(0, 8).toUpperCase()}`,
    };
  },
};
