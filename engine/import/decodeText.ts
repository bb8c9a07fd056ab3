import { isAscii, isUtf8 } from "node:buffer";
import { importErrors } from "./importErrors.ts";

/**
 * Bytes of a text file become characters, whatever program wrote them. It knows encodings and nothing of CSV;
 * what comes out does not depend on how the bytes were cut into chunks.
 */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, which is not text. */
  readonly markLength: number;
  /** False when all bytes seen are ASCII, so that the first accented line must decide. */
  readonly isCertain: boolean;
}

/** The encoding of a file by its first bytes: a byte order mark, else UTF-8, else Windows-1252. */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: "utf-8", markLength: 3, isCertain: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", markLength: 2, isCertain: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", markLength: 2, isCertain: true };

  const accented = [...linesOf(head)].filter((line) => !isAscii(line));
  // The last line may be cut inside a character: it counts only when there is no other.
  const whole = accented.filter((line) => isLineEnd(line.at(-1)));
  const judged = whole.length > 0 ? whole : accented.filter(isUtf8);
  const valid = judged.filter(isUtf8).length;
  if (judged.length === 0) return { encoding: "utf-8", markLength: 0, isCertain: false };
  return { encoding: valid * 2 >= judged.length ? "utf-8" : "windows-1252", markLength: 0, isCertain: true };
}

/** Decodes a stream whose byte order mark has been taken off. @throws importRowTooLong on a line of over a megabyte. */
export function decodeText(chunks: AsyncIterable<Uint8Array>, detected: DetectedEncoding): AsyncIterable<string> {
  const { encoding, isCertain } = detected;
  if (encoding === "utf-16le" || encoding === "utf-16be") return decodeUtf16(chunks, encoding);
  return decodeLines(chunks, encoding === "windows-1252" ? "legacy" : isCertain ? "utf-8" : "undecided");
}

const longestLineBytes = 1_048_576;

/**
 * Line by line, because files glued together from two programs change encoding in the middle, and because a large
 * file may show its first accent far behind the bytes that `detectEncoding` saw.
 */
async function* decodeLines(
  chunks: AsyncIterable<Uint8Array>,
  start: "utf-8" | "legacy" | "undecided",
): AsyncIterable<string> {
  let state = start;
  let line = 1;
  const decodeLine = (bytes: Uint8Array): string => {
    line += 1;
    if (isAscii(bytes)) return utf8Text(bytes);
    if (state === "undecided") state = isUtf8(bytes) ? "utf-8" : "legacy";
    return state === "utf-8" && isUtf8(bytes) ? utf8Text(bytes) : windows1252Text(bytes);
  };

  let pending: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    const end = Math.max(bytes.lastIndexOf(lineFeed), bytes.lastIndexOf(carriageReturn)) + 1;
    pending = bytes.subarray(end);
    if (end > 0) yield Array.from(linesOf(bytes.subarray(0, end)), decodeLine).join("");
    if (pending.length > longestLineBytes) throw importErrors.importRowTooLong({ line });
  }
  if (pending.length > 0) yield decodeLine(pending);
}

async function* decodeUtf16(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const lineFeed = 10;
const carriageReturn = 13;

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}

/** Lines with their ends: LF or CRLF, and in old Mac files a lone CR. */
function* linesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  const end = bytes.includes(lineFeed) ? lineFeed : carriageReturn;
  let from = 0;
  while (from < bytes.length) {
    const at = bytes.indexOf(end, from);
    const to = at < 0 ? bytes.length : at + 1;
    yield bytes.subarray(from, to);
    from = to;
  }
}

function utf8Text(bytes: Uint8Array): string {
  return asBuffer(bytes).toString("utf8");
}

/** Windows-1252 from 0x80 to 0x9f; Node's own decoder takes it for Latin-1 there. The five gaps stay controls. */
const windows1252Marks = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252Text(bytes: Uint8Array): string {
  return asBuffer(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (mark) => windows1252Marks[mark.charCodeAt(0) - 0x80] ?? mark);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
