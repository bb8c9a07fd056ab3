import { connect, type Socket } from "node:net";

/**
 * One kept-alive HTTP/1.1 connection that does the least a client can: the client shares the machine with the server
 * it measures. It knows answers with a Content-Length or without a body, which are all that Filon sends.
 */
export interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export class HttpConnection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;
  private readonly shared: string;

  constructor(
    host: string,
    port: number,
    private readonly basePath: string,
    token: string,
  ) {
    this.shared = `Host: ${host}:${port}\r\nAuthorization: Bearer ${token}\r\nAccept: application/json\r\n`;
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on("data", (chunk) => this.take(chunk));
    this.socket.on("error", (error) => this.waiting?.reject(error));
    this.socket.on("close", () => this.waiting?.reject(new Error("The server closed the connection")));
  }

  send(method: string, path: string, body?: unknown, headers = ""): Promise<Reply> {
    const text = body === undefined ? "" : JSON.stringify(body);
    const content =
      body === undefined ? "" : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
    this.socket.write(`${method} ${this.basePath}${path} HTTP/1.1\r\n${this.shared}${headers}${content}\r\n${text}`);
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }));
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.received.toString("latin1", 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.received.length < end + 4 + length) return;
    const body = this.received.toString("utf8", end + 4, end + 4 + length);
    this.received = Buffer.alloc(0);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }
}
