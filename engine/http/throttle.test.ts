import { describe, expect, it } from "vitest";
import { Throttle } from "./throttle.ts";

const start = 1_700_000_000_000;

function given(limits: Partial<ConstructorParameters<typeof Throttle>[0]> = {}) {
  const clock = { now: start };
  const throttle = new Throttle({ requests: 5, seconds: 1200, concurrent: 2, ...limits }, () => clock.now);
  return { clock, throttle, ask: (caller = "a") => throttle.enter(caller).leave() };
}

const retryAfter = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { extras: { retryAfterSeconds: number } }).extras.retryAfterSeconds;
  }
};

describe("a throttle", () => {
  it("lets so many requests in within five minutes, and again when the first have slid out", () => {
    const { clock, ask } = given();
    for (let asked = 0; asked < 5; asked++) {
      ask();
      clock.now += 20_000;
    }

    const seconds = retryAfter(ask) ?? 0;
    clock.now += (seconds - 1) * 1000 - 9_999;
    expect(retryAfter(ask)).not.toBeNull();
    clock.now = start + 100_000 + seconds * 1000;

    expect(seconds).toBeGreaterThan(190);
    expect(seconds).toBeLessThanOrEqual(210);
    expect(retryAfter(ask)).toBeNull();
    expect(retryAfter(ask)).not.toBeNull();
  });

  it("lets nobody in when too many are under way, and does not count who was refused", () => {
    const { throttle } = given();
    const first = throttle.enter("a");
    const second = throttle.enter("a");

    expect(retryAfter(() => throttle.enter("a"))).toBe(1);
    expect(retryAfter(() => throttle.enter("b"))).toBeNull();
    first.leave();
    const third = throttle.enter("a");
    expect(third.headers["x-ms-ratelimit-burst-remaining-xrm-requests"]).toBe("2");
    second.leave();
    third.leave();
  });

  it("forgets callers who have been silent for five minutes, and no others", () => {
    const { clock, throttle, ask } = given({ requests: 100_000 });
    const busy = throttle.enter("busy");
    for (let index = 0; index < 1000; index++) ask(`caller ${index}`);
    expect(throttle.size).toBe(1001);

    clock.now += 300_001;
    busy.leave();
    ask("late");

    expect(throttle.size).toBe(1);
  });

  it("starts afresh after a long silence", () => {
    const { clock, throttle, ask } = given();
    for (let asked = 0; asked < 5; asked++) ask();
    clock.now += 3_600_000;

    expect(throttle.enter("a").headers["x-ms-ratelimit-burst-remaining-xrm-requests"]).toBe("4");
  });
});
