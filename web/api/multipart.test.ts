import { expect, it } from "vitest";
import { answersIn, batchOf } from "./multipart.ts";

it("asks for each address in a part of its own", () => {
  expect(batchOf(["/api/a?$top=1", "/api/b"]).match(/^GET .*$/gm)).toEqual([
    "GET /api/a?$top=1 HTTP/1.1",
    "GET /api/b HTTP/1.1",
  ]);
});

it("finds the answers in their order", () => {
  const part = (json: string) =>
    `--r_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nOData-Version: 4.0\r\n\r\n${json}\r\n`;

  expect(answersIn(`${part('{"value":[1]}')}${part('{"value":["a"]}')}--r_1--\r\n`)).toEqual([
    '{"value":[1]}',
    '{"value":["a"]}',
  ]);
});
