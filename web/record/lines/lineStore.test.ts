import { describe, expect, it } from "vitest";
import type { FieldValues } from "../fieldValue.ts";
import { makeLineStore, sheetLines, type LineStorage } from "./lineStore.ts";

function storage(given: Partial<LineStorage> = {}) {
  const calls: unknown[] = [];
  const note = (...call: unknown[]) => void calls.push(call);
  const kept: LineStorage = {
    create: async (values) => (note("create", values), "stored"),
    update: async (id, values) => note("update", id, values),
    remove: async (id) => note("remove", id),
    reload: async () => note("reload"),
    unseen: (error) => note("unseen", error),
    lack: ({ productdescription }: FieldValues) => (productdescription ? null : "Choose a product."),
    ...given,
  };
  const store = makeLineStore(kept);
  return { calls, store, leaveSight: store.subscribe(() => {}) };
}

/** Lets the saves that wait for each other run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the lines of a document", () => {
  it("has one empty line at its end, and another one as soon as it is typed into", () => {
    const { store } = storage();

    store.change("new-1", { productdescription: "Transport" });

    expect(store.read().begun).toEqual(["new-1", "new-2"]);
  });

  it("stores a new line when it is left, then only what changes", async () => {
    const { store, calls } = storage();

    store.change("new-1", { productdescription: "Transport" });
    store.leave("new-1");
    await settled();
    store.change("new-1", { quantity: 2 });
    store.leave("new-1");
    await settled();

    expect(calls).toEqual([
      ["create", { productdescription: "Transport" }],
      ["reload"],
      ["update", "stored", { quantity: 2 }],
      ["reload"],
    ]);
    expect(store.read().drafts).toEqual({});
  });

  it("keeps a line that lacks something, and says what", () => {
    const { store, calls } = storage();

    store.change("new-1", { quantity: 2 });
    store.leave("new-1");

    expect(calls).toEqual([]);
    expect(store.read().errors).toEqual({ "new-1": "Choose a product." });
  });

  it("keeps what was typed when the server refuses it", async () => {
    const { store } = storage({ update: () => Promise.reject(new Error("The quantity must be positive.")) });

    store.change("line", { quantity: -3 });
    store.leave("line");
    await settled();

    expect(store.read()).toMatchObject({
      drafts: { line: { quantity: -3 } },
      errors: { line: "The quantity must be positive." },
      saving: [],
    });
  });

  it("tells of a refusal that nobody sees, as somebody has gone on to another page", async () => {
    const { store, calls, leaveSight } = storage({
      update: () => Promise.reject(new Error("The order is fulfilled.")),
    });

    store.change("line", { quantity: 2 });
    store.leave("line");
    leaveSight();
    await settled();

    expect(calls).toEqual([["unseen", "The order is fulfilled."]]);
    expect(store.read().drafts).toEqual({ line: { quantity: 2 } });
  });

  it("keeps what is typed while a save is under way", async () => {
    let finish = () => {};
    const { store } = storage({ update: () => new Promise((resolve) => (finish = resolve)) });

    store.change("line", { quantity: 2 });
    store.leave("line");
    await settled();
    store.change("line", { priceperunit: 90 });
    finish();
    await settled();

    expect(store.read().drafts).toEqual({ line: { priceperunit: 90 } });
  });

  it("shows a line that was just stored under its own key, so the focus stays in it", async () => {
    const { store } = storage();

    store.change("new-1", { productdescription: "Transport" });
    store.leave("new-1");
    await settled();

    const lines = sheetLines([{ id: "stored" }], "id", store.read());
    expect(lines.map(({ key }) => key)).toEqual(["new-1", "new-2"]);
  });

  it("shows a line again when it could not be deleted", async () => {
    const { store } = storage({ remove: () => Promise.reject(new Error("The order is fulfilled.")) });

    await store.remove("line");

    expect(store.read()).toMatchObject({ removed: [], errors: { line: "The order is fulfilled." } });
  });
});
