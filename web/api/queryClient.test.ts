import { QueryObserver } from "@tanstack/react-query";
import { afterEach, describe, expect, it } from "vitest";
import { outdate, queryClient } from "./queryClient.ts";

/** A server whose answers come when they are let go, each with what was so when it was asked. */
function slowServer() {
  let value = 0;
  const answers: (() => void)[] = [];
  return {
    change: () => void (value += 1),
    read: () => {
      const found = value;
      return new Promise<number>((resolve) => answers.push(() => resolve(found)));
    },
    answer: async () => {
      await expect.poll(() => answers.length).toBeGreaterThan(0);
      answers.shift()?.();
    },
    reads: () => answers.length,
  };
}

const queryKey = ["list", "lead"];
const valueShown = () => queryClient.getQueryData(queryKey);

afterEach(() => queryClient.clear());

describe("what is out of date", () => {
  it("is asked for again when it was on its way for the first time, for it may have been read before", async () => {
    const server = slowServer();
    const stop = new QueryObserver(queryClient, { queryKey, queryFn: server.read }).subscribe(() => {});
    server.change();

    void outdate({ queryKey });
    void outdate({ queryKey });
    await server.answer();
    await expect.poll(valueShown).toBe(0);
    await server.answer();

    await expect.poll(valueShown).toBe(1);
    expect(server.reads()).toBe(0);
    stop();
  });

  it("stays so when it was fetched in advance, and is asked for once it shows", async () => {
    const server = slowServer();
    void queryClient.prefetchQuery({ queryKey, queryFn: server.read });
    server.change();

    void outdate({ queryKey });
    await server.answer();

    await expect.poll(() => queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true);
    expect([valueShown(), server.reads()]).toEqual([0, 0]);
  });

  it("gives up the answer on its way where another is shown meanwhile", async () => {
    const server = slowServer();
    const stop = new QueryObserver(queryClient, { queryKey, queryFn: server.read }).subscribe(() => {});
    await server.answer();
    await expect.poll(valueShown).toBe(0);
    void outdate({ queryKey });
    server.change();

    const isFresh = outdate({ queryKey });
    await server.answer();
    await server.answer();

    await isFresh;
    expect([valueShown(), server.reads()]).toEqual([1, 0]);
    stop();
  });
});
