import { expect, it } from "vitest";
import { nextStep, type Sight, type Step } from "./nextStep.ts";

const nothing: Sight = { hold: "silent", runs: "no", launch: "none", isOurs: false };

const cases: [name: string, sight: Partial<Sight>, step: Step][] = [
  ["uses a server that takes us", { hold: "held", runs: "yes" }, "use"],
  ["starts one when there is none", {}, "start"],
  ["starts one when postmaster.pid names a stranger", { runs: "no" }, "start"],
  ["waits for a server that does not listen yet", { runs: "yes" }, "wait"],
  ["waits when it cannot tell what the process is", { runs: "unknown" }, "wait"],
  ["waits for a server that starts, recovers or stops", { hold: "busy", runs: "yes" }, "wait"],
  ["waits for a server whose process it cannot see", { hold: "busy", runs: "no" }, "wait"],
  ["waits for the server it has started", { launch: "alive" }, "wait"],
  ["starts again when that has ended", { launch: "ended" }, "start"],
  ["starts its own when the folder was copied from one in use", { hold: "foreign" }, "start"],
  ["starts its own when the copied folder's password differs", { hold: "rejected" }, "start"],
  [
    "sets the password of a server it has started",
    { hold: "rejected", runs: "yes", launch: "alive", isOurs: true },
    "resetPassword",
  ],
  ["refuses a running server that rejects us", { hold: "rejected", runs: "yes" }, "refuse"],
];

it.each(cases)("%s", (_name, sight, step) => {
  expect(nextStep({ ...nothing, ...sight })).toBe(step);
});
