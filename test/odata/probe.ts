import { connect } from "node:net";
import type { Answer, World } from "../world.ts";

/** What tests of bad input look with: raw requests, and whether anything was written. */

/** Counts the rows of every table: an update leaves an audit row, so it is counted too. */
export async function rowsOfEveryTable(world: World): Promise<string> {
  const tables = [...world.context.model.tables.values()].filter(({ activity }) => activity !== "union");
  const links = tables.flatMap(({ manyToMany = [] }) => manyToMany.map(({ intersect }) => intersect));
  const names = [...new Set([...tables.map(({ name }) => name), ...links])];
  const [row] = await world.database.run({
    text: `SELECT ${names.map((name) => `'${name} ' || (SELECT count(*) FROM "${name}")`).join(" || ', ' || ")}`,
    values: [],
  });
  return String(row?.[0]);
}

/** Status and code of a refusal, to compare at a glance. */
export function refused({ status, body }: Answer): string {
  return `${status} ${body.error?.code}`;
}

/** Sends bytes as they are; gives the answer as it comes. */
export function sendRaw(world: World, request: string): Promise<string> {
  const { hostname, port } = new URL(world.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
    socket.setTimeout(5000, () => socket.destroy());
  });
}

/** The text of a request of ada's, for what no HTTP client would send. */
export function rawRequest(world: World, method: string, path: string, body = ""): string {
  const token = world.as("ada").token;
  return `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export function send(world: World, method: string, path: string): Promise<string> {
  return sendRaw(world, rawRequest(world, method, path));
}
