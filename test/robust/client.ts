import { connect, type Socket } from "node:net";

/** A client that behaves as no library would: it writes what and when it likes, and reads or does not. */
export interface RawClient {
  readonly socket: Socket;
  /** What came so far. */
  text(): string;
  /** Resolves with all that came, once the connection is closed. */
  readonly closed: Promise<string>;
}

export function rawClient(url: string): RawClient {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  socket.on("error", () => {});
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(text)));
  return { socket, text: () => text, closed };
}

/** The head of a request; the body is for the test to send, or not. */
export function head(method: string, path: string, token: string, length = 0): string {
  return (
    `${method} /api/data/v9.2/${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`
  );
}

/** Status and code of a refusal as it came over the wire. */
export function refusedRaw(answer: string): string {
  const [first = "", body = ""] = answer.split("\r\n\r\n");
  return `${/^HTTP\/1\.1 (\d+)/.exec(first)?.[1]} ${JSON.parse(body).error.code}`;
}
