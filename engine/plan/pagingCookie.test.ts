import { expect, it } from "vitest";
import { readPagingCookie, writePagingCookie } from "./pagingCookie.ts";

const secret = { key: Buffer.from("secret") };
const query = "contacts?x";
const inner = (annotation: string) =>
  decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(annotation)?.[1] ?? ""));

it("comes back as it was, however often it was decoded", () => {
  const written = writePagingCookie(secret, query, { page: 2, after: ["emma", null, 3, "é<&"] });
  const cookie = inner(written);

  expect(written).toMatch(/^<cookie pagenumber="3" pagingcookie="%253Ccookie%2520[^"]*" istracking="False" \/>$/);
  for (const form of [cookie, encodeURIComponent(cookie), encodeURIComponent(encodeURIComponent(cookie))])
    expect(readPagingCookie(secret, query, form)).toEqual({ page: 2, after: ["emma", null, 3, "é<&"] });
});

it("can tell the page alone", () => {
  const cookie = inner(writePagingCookie(secret, query, { page: 2, after: null }));

  expect(cookie).toBe('<cookie page="2"><row /></cookie>');
  expect(readPagingCookie(secret, query, cookie)).toEqual({ page: 2, after: null });
});

it.each([
  ["another query", (cookie: string) => ({ cookie, of: "contacts?y" })],
  ["another position", (cookie: string) => ({ cookie: cookie.replace(/after="./, 'after="Z'), of: query })],
  ["no page", (cookie: string) => ({ cookie: cookie.replace("page=", "side="), of: query })],
  ["half an encoding", () => ({ cookie: "%3Ccookie%", of: query })],
  ["nothing", () => ({ cookie: "", of: query })],
])("is refused with %s", (_what, change) => {
  const { cookie, of } = change(inner(writePagingCookie(secret, query, { page: 2, after: ["a"] })));

  expect(() => readPagingCookie(secret, of, cookie)).toThrow("paging-cookie");
});
