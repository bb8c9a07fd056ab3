import { httpErrors } from "./httpErrors.ts";

/**
 * What one caller may ask of one server process in five minutes: so many requests, so much time of work, so many at
 * once. Programs written for Dataverse know these refusals and wait as long as they are told.
 */

export interface ThrottleLimits {
  readonly requests: number;
  readonly seconds: number;
  readonly concurrent: number;
}

/** The service protection limits of Dataverse. */
export const dataverseLimits: ThrottleLimits = { requests: 6000, seconds: 1200, concurrent: 52 };

/** A request that was let in. */
export interface Admission {
  /** What is left to the caller, as response headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** To be called once the request is answered. */
  leave(): void;
}

const windowMs = 300_000;
/** The window slides by this much at a time: a caller costs the same memory however much it asks. */
const slotMs = 10_000;
const slots = windowMs / slotMs;
const busySeconds = 1;

export class Throttle {
  /** In the order they were last seen, so that who has been silent for a window is found at the front. */
  private readonly callers = new Map<string, Usage>();

  constructor(
    private readonly limits: ThrottleLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws httpErrors.tooManyRequests, tooMuchTime, tooManyAtOnce — 429; a refused request is not counted. */
  enter(callerId: string): Admission {
    const now = this.now();
    const usage = this.usageOf(callerId, now);
    const { requests, seconds, concurrent } = this.limits;
    if (usage.underWay >= concurrent) throw httpErrors.tooManyAtOnce({ most: concurrent, seconds: busySeconds });
    if (usage.requests.total >= requests)
      throw httpErrors.tooManyRequests({ most: requests, seconds: usage.requests.secondsUntil(requests, now) });
    if (usage.milliseconds.total >= seconds * 1000)
      throw httpErrors.tooMuchTime({ most: seconds, seconds: usage.milliseconds.secondsUntil(seconds * 1000, now) });
    usage.requests.add(1, now);
    usage.underWay++;
    const start = performance.now();
    return {
      headers: {
        "x-ms-ratelimit-burst-remaining-xrm-requests": String(requests - usage.requests.total),
        "x-ms-ratelimit-time-remaining-xrm-requests": (seconds - usage.milliseconds.total / 1000).toFixed(2),
      },
      leave: () => {
        usage.underWay--;
        usage.milliseconds.add(performance.now() - start, this.now());
      },
    };
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.callers.size;
  }

  private usageOf(callerId: string, now: number): Usage {
    const usage = this.callers.get(callerId) ?? new Usage();
    this.callers.delete(callerId);
    this.callers.set(callerId, usage);
    usage.seen = now;
    usage.requests.slide(now);
    usage.milliseconds.slide(now);
    this.forgetSilent(now);
    return usage;
  }

  private forgetSilent(now: number): void {
    for (const [id, { seen, underWay }] of this.callers) {
      if (underWay > 0 || now - seen <= windowMs) return;
      this.callers.delete(id);
    }
  }
}

class Usage {
  seen = 0;
  underWay = 0;
  readonly requests = new SlidingSum();
  readonly milliseconds = new SlidingSum();
}

/** A sum over the last five minutes, kept as one number for every slot of it. */
class SlidingSum {
  total = 0;
  private readonly amounts = new Float64Array(slots);
  private slot = 0;

  add(amount: number, now: number): void {
    this.slide(now);
    this.amounts[this.slot % slots]! += amount; // an index below its length
    this.total += amount;
  }

  slide(now: number): void {
    const slot = Math.floor(now / slotMs);
    for (let next = Math.max(this.slot + 1, slot - slots + 1); next <= slot; next++) {
      this.total -= this.amounts[next % slots]!; // an index below its length
      this.amounts[next % slots] = 0;
    }
    this.slot = Math.max(this.slot, slot);
  }

  /** Seconds until so much has slid out that the sum is below a limit. */
  secondsUntil(limit: number, now: number): number {
    let left = this.total;
    for (let age = slots - 1; age >= 0; age--) {
      const slot = this.slot - age;
      left -= this.amounts[((slot % slots) + slots) % slots]!; // an index below its length
      if (left < limit) return Math.max(1, Math.ceil(((slot + slots) * slotMs - now) / 1000));
    }
    return windowMs / 1000;
  }
}
