import { expect, it } from "vitest";
import { maySearch } from "./reach.ts";

const account = { uid: 100, gid: 200 };

it.each([
  { name: "others may enter", rights: { uid: 0, gid: 0, mode: 0o755 }, may: true },
  { name: "others may only list", rights: { uid: 0, gid: 0, mode: 0o754 }, may: false },
  { name: "its group may enter", rights: { uid: 0, gid: 200, mode: 0o710 }, may: true },
  { name: "its owner may enter", rights: { uid: 100, gid: 0, mode: 0o700 }, may: true },
  { name: "its group may not, though others may", rights: { uid: 0, gid: 200, mode: 0o701 }, may: false },
  { name: "its owner may not, though all others may", rights: { uid: 100, gid: 200, mode: 0o077 }, may: false },
])("a folder can be searched when $name: $may", ({ rights, may }) => {
  expect(maySearch(rights, account)).toBe(may);
});
