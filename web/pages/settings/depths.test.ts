import { describe, expect, it } from "vitest";
import { changedPrivileges, depthOfKey, nextDepth, withChange, type Depth } from "./depths.ts";

describe("the depths of a role", () => {
  it("go around one after another", () => {
    const seen: (Depth | null)[] = [null];
    for (let step = 0; step < 5; step++) seen.push(nextDepth(seen.at(-1) ?? null, true));
    expect(seen).toEqual([null, "Basic", "Local", "Deep", "Global", null]);
  });

  it("are all or nothing where rows have no owner", () => {
    expect(nextDepth(null, false)).toBe("Global");
    expect(nextDepth("Global", false)).toBeNull();
    expect(depthOfKey("1", false)).toBe("Global");
  });

  it("are set by a digit", () => {
    expect(["0", "1", "4", "5", "a"].map((key) => depthOfKey(key, true))).toEqual([
      null,
      "Basic",
      "Global",
      undefined,
      undefined,
    ]);
  });

  it("are unchanged once they are as they were", () => {
    const saved = new Map<string, Depth>([["read", "Local"]]);
    const changed = withChange(new Map(), "read", null, saved);
    expect([...changed]).toEqual([["read", null]]);
    expect(withChange(changed, "read", "Local", saved).size).toBe(0);
  });

  it("are saved with those that nobody touched", () => {
    const saved = [
      { PrivilegeId: "read", Depth: "Local" },
      { PrivilegeId: "write", Depth: "Basic" },
    ] as const;
    const changes = new Map<string, Depth | null>([
      ["write", null],
      ["share", "Global"],
    ]);
    expect(changedPrivileges(saved, changes)).toEqual([
      { PrivilegeId: "read", Depth: "Local" },
      { PrivilegeId: "share", Depth: "Global" },
    ]);
  });
});
