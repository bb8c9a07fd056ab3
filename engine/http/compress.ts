import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

/** Makes answers smaller for clients that ask for it (RFC 9110, section 12.5.3), at the least cost: level 1. */

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
