import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, brotliDecompress, constants, gunzip, gzip, gzipSync } from "node:zlib";
import { odataErrors } from "../odata/odataErrors.ts";
import { httpErrors } from "./httpErrors.ts";

/**
 * Makes answers smaller for clients that ask for it (RFC 9110, section 12.5.3), at the least cost: level 1. Unpacks what
 * clients made smaller themselves.
 */

export type Encoding = "br" | "gzip";

/** Below this an answer fits into one packet anyway. */
export const leastBytes = 1024;
/** Up to this, compressing takes less time than handing the work to another thread. */
const mostBytesAtOnce = 64 * 1024;

/** The encoding to answer with; null where none was asked for. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | null {
  if (!acceptEncoding) return null;
  const weights = weightsIn(acceptEncoding);
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get("*") ?? 0;
  const [br, gz] = [weightOf("br"), Math.max(weightOf("gzip"), weights.get("x-gzip") ?? 0)];
  // At level 1 Brotli is both faster and smaller than gzip.
  return br > 0 && br >= gz ? "br" : gz > 0 ? "gzip" : null;
}

export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  const isShort = body.length <= mostBytesAtOnce;
  if (encoding === "gzip") return isShort ? gzipSync(body, gzipOptions) : promisify(gzip)(body, gzipOptions);
  return isShort ? brotliCompressSync(body, brotliOptions) : promisify(brotliCompress)(body, brotliOptions);
}

/**
 * A body as it was before its client compressed it.
 *
 * @throws httpErrors.encodingUnknown — 415; httpErrors.bodyTooLarge — 413, as soon as it is known;
 *   odataErrors.badJson — 400, where it is not what its header says.
 */
export async function unpack(
  body: Uint8Array,
  contentEncoding: string | undefined,
  mostBytes: number,
): Promise<Uint8Array> {
  const encoding = contentEncoding?.trim().toLowerCase() || "identity";
  if (encoding === "identity") return body;
  const unpackBody = unpackers.get(encoding);
  if (!unpackBody) throw httpErrors.encodingUnknown({ encoding: encoding.slice(0, 40) });
  try {
    return await unpackBody(body, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw httpErrors.bodyTooLarge();
    throw odataErrors.badJson({ problem: `it is not ${encoding}` });
  }
}

const unpackers = new Map([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["br", promisify(brotliDecompress)],
]);

const gzipOptions = { level: 1 };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** `gzip;q=0.8, *;q=0`: what is liked how much. */
function weightsIn(acceptEncoding: string): ReadonlyMap<string, number> {
  return new Map(
    acceptEncoding
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
        const quality = parameters.find((parameter) => parameter.startsWith("q="));
        return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
      }),
  );
}
