import { connect, type Socket } from "node:net";

/**
 * One kept-alive HTTP/1.1 connection that does the least a client can: the client shares the machine with the server
 * it measures. It knows answers with a Content-Length, in chunks, or without a body.
 */
export interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Whose API is called: they differ in the path in front, and in what a client may write. */
export type Service = "filon" | "cap";

const basePaths: Readonly<Record<Service, string>> = { filon: "/api/data/v9.2/", cap: "/odata/v4/sales/" };

export class HttpConnection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;
  private readonly shared: string;
  private readonly basePath: string;

  constructor(
    host: string,
    port: number,
    readonly service: Service,
    token: string,
  ) {
    this.basePath = basePaths[service];
    this.shared = `Host: ${host}:${port}\r\nAuthorization: Bearer ${token}\r\nAccept: application/json\r\n`;
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on("data", (chunk) => this.take(chunk));
    this.socket.on("error", (error) => this.waiting?.reject(error));
    this.socket.on("close", () => this.waiting?.reject(new Error("The server closed the connection")));
  }

  /** @param body - what becomes JSON, or a text whose type is among the headers. */
  send(method: string, path: string, body?: unknown, headers = ""): Promise<Reply> {
    const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "" : "Content-Type: application/json\r\n";
    const content = body === undefined ? "" : `${type}Content-Length: ${Buffer.byteLength(text)}\r\n`;
    this.socket.write(`${method} ${this.basePath}${path} HTTP/1.1\r\n${this.shared}${headers}${content}\r\n${text}`);
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }));
  }

  /** Servers close what nobody used for some seconds. */
  get isOpen(): boolean {
    return !this.socket.destroyed;
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
    const body = this.bodyFrom(head, end + 4);
    if (body === null) return;
    this.received = Buffer.alloc(0);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  /** Null while some of it is still to come. Chunks are left in their frames: nobody looks into them. */
  private bodyFrom(head: string, start: number): string | null {
    if (/transfer-encoding: chunked/i.test(head))
      return this.received.toString("latin1", this.received.length - 5) === "0\r\n\r\n"
        ? this.received.toString("utf8", start)
        : null;
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    return this.received.length < start + length ? null : this.received.toString("utf8", start, start + length);
  }
}
