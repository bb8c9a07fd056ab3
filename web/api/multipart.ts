/** Reads gathered into one request and taken apart again (`$batch`, OData Protocol 4.01, section 11.7.7). */

export const boundary = "batch_reads";

export function batchOf(urls: readonly string[]): string {
  const part = (url: string) =>
    [
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `GET ${url} HTTP/1.1`,
      "Accept: application/json",
      "",
      "",
    ].join("\r\n");
  return `${urls.map(part).join("")}--${boundary}--\r\n`;
}

/** The JSON texts of the answers, in the order of the requests. */
export function answersIn(body: string): readonly string[] {
  const line = body.slice(0, body.indexOf("\r\n"));
  return body
    .split(line)
    .filter((part) => part.includes("HTTP/1.1"))
    .map((part) => part.split("\r\n\r\n").slice(2).join("\r\n\r\n").trim());
}
