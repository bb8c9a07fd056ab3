import { request } from "node:http";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../world.ts";

/** Answers made smaller, for those who ask for it, and bodies that come smaller. */
const world = useWorld();
beforeAll(async () => {
  for (let index = 0; index < 8; index++) await world.given.account({ name: `Norfield ${index}` });
});

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** As a client that unpacks nothing by itself. */
function ask(path: string, acceptEncoding: string | null, { method = "GET", body = "", type = "" } = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${world.as("ada").token}`,
      ...(acceptEncoding === null ? {} : { "accept-encoding": acceptEncoding }),
      ...(body ? { "content-type": type } : {}),
    };
    const sent = request(`${world.url}/api/data/v9.2/${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

it("sends rows as they are to those who ask for nothing, and says that others get them otherwise", async () => {
  for (const asked of [null, "", "identity", "gzip;q=0, br;q=0", "gzip;q=x", "deflate", "*;q=0"]) {
    const { headers, bytes } = await ask("accounts", asked);
    expect([asked, headers["content-encoding"], headers["vary"]]).toEqual([asked, undefined, "Accept-Encoding"]);
    expect(JSON.parse(bytes.toString()).value.length).toBeGreaterThanOrEqual(8);
  }
});

it("answers in the encoding liked best", async () => {
  const asked = { gzip: "gzip", "gzip, deflate": "gzip", "gzip, deflate, br": "br", "br;q=0.5, gzip": "gzip" };
  for (const [acceptEncoding, encoding] of Object.entries({ ...asked, "*": "br", "X-GZIP": "gzip" })) {
    const { headers, bytes } = await ask("accounts", acceptEncoding);
    expect([acceptEncoding, headers["content-encoding"]]).toEqual([acceptEncoding, encoding]);
    const plain = encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    expect(Number(headers["content-length"])).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(plain.length / 4);
    expect(JSON.parse(plain.toString()).value.length).toBeGreaterThanOrEqual(8);
  }
});

it("leaves alone what is short, and what has no body", async () => {
  const short = await ask("accounts?$select=name&$top=1", "gzip");
  const none = await ask("accounts(00000000-0000-0000-0000-000000000001)", "gzip", { method: "HEAD" });
  expect([short.headers["content-encoding"], none.headers["content-encoding"]]).toEqual([undefined, undefined]);
  expect(none.status).toBe(404);
});

it("makes the whole of a batch smaller, and the description of the model, however long", async () => {
  const body = `--b\r\nContent-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n\r\n--b--`;
  const batch = await ask("$batch", "gzip", { method: "POST", body, type: "multipart/mixed; boundary=b" });
  expect(batch.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(batch.bytes).toString()).toMatch(/^--batchresponse_[^]*Norfield 7[^]*--\r\n$/);
  const metadata = await ask("$metadata", "br");
  expect(metadata.headers["content-encoding"]).toBe("br");
  const xml = brotliDecompressSync(metadata.bytes).toString();
  expect(xml).toMatch(/^<\?xml[^]*<\/edmx:Edmx>\s*$/);
  expect(metadata.bytes.length).toBeLessThan(xml.length / 8);
});

it("makes a long refusal smaller as well", async () => {
  const name = "x".repeat(3000);
  const { status, headers, bytes } = await ask(`accounts?$select=${name}`, "gzip");
  const isPacked = headers["content-encoding"] === "gzip";
  const { error } = JSON.parse((isPacked ? gunzipSync(bytes) : bytes).toString());
  expect([status, error.code]).toEqual([400, "0x80060888"]);
});

describe("a body that its client compressed", () => {
  const post = async (contentEncoding: string, body: Buffer) => {
    const response = await fetch(`${world.url}/api/data/v9.2/accounts`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${world.as("ada").token}`,
        "content-type": "application/json",
        "content-encoding": contentEncoding,
        prefer: "return=representation",
      },
      body: new Uint8Array(body),
    });
    const { name, error } = (await response.json()) as { name?: string; error?: { code: string } };
    return [response.status, name ?? error?.code];
  };
  const json = Buffer.from(JSON.stringify({ name: "Packed – été" }));

  it("is read as what it was", async () => {
    expect(await post("gzip", gzipSync(json))).toEqual([201, "Packed – été"]);
    expect(await post("X-GZIP", gzipSync(json))).toEqual([201, "Packed – été"]);
    expect(await post("br", brotliCompressSync(json))).toEqual([201, "Packed – été"]);
    expect(await post("identity", json)).toEqual([201, "Packed – été"]);
  });

  it("is refused where its header is wrong or means nothing here", async () => {
    expect(await post("gzip", json)).toEqual([400, "0x80048d19"]);
    expect(await post("gzip", gzipSync(json).subarray(0, 20))).toEqual([400, "0x80048d19"]);
    expect(await post("deflate", json)).toEqual([415, "encodingUnknown"]);
    expect(await post("gzip, gzip", gzipSync(gzipSync(json)))).toEqual([415, "encodingUnknown"]);
  });

  it("holds no more unpacked than it may hold as it is", async () => {
    expect(await post("gzip", gzipSync(Buffer.alloc(11 * 1024 * 1024, "x")))).toEqual([413, "bodyTooLarge"]);
  });
});
