import { describe, expect, it } from "vitest";
import { groupsOf, pairsOf, recordCount } from "./duplicatePairs.ts";

const record = (accountid: string, createdon: string) => ({ accountid, createdon });
const [a, b, c, d, e] = [..."abcde"].map((id, at) => record(id, `2026-01-0${at + 1}`));
const found = (base: unknown, other: unknown, rule = "Same e-mail") => ({
  baserecordid_account: base,
  duplicaterecordid_account: other,
  duplicateruleid: { name: rule },
});

describe("pairs that scans found", () => {
  it("are one pair, whichever scan, order and rule found them, the older record first", () => {
    const pairs = pairsOf([found(b, a), found(a, b), found(a, b, "Same name")], "account", "accountid");

    expect(pairs.map(({ ids, rules }) => [ids, rules])).toEqual([
      [
        ["a", "b"],
        ["Same e-mail", "Same name"],
      ],
    ]);
  });

  it("leave out records that may not be seen, and stand together where they share one", () => {
    const rows = [found(a, b), found(d, e), found(b, c), found(a, null)];

    const groups = groupsOf(pairsOf(rows, "account", "accountid"));

    expect(groups.map(recordCount).sort()).toEqual([2, 3]);
  });
});
