import { pipeline, Readable } from "node:stream";
import { CsvError, parse, type Options } from "csv-parse";
import { decodeText, detectEncoding, type DetectedEncoding, type Encoding } from "./decodeText.ts";
import { declaredDelimiter, detectDelimiter, type Delimiter } from "./detectDelimiter.ts";
import { importErrors } from "./importErrors.ts";
import { refuseBinary, refuseNul } from "./refuseBinary.ts";

/**
 * Turns the bytes of a CSV file into a header and rows of text, as a stream: memory does not grow with the file.
 * It never looks at what a value means.
 */

export interface CsvRow {
  /** Line of the file the row starts on, from 1; a row with enclosed line ends covers several. */
  readonly line: number;
  /** At least as many as the header has names; more when the row is long. */
  readonly values: readonly string[];
  /** Set when the row has fewer or more fields than the header; a short one is filled up with empty text. */
  readonly ragged?: "short" | "long";
}

export interface CsvFile {
  /** By the first 64 kB; a first accent that comes later is still read as what it is. */
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Names of the first row that is not blank, without the nameless columns at its end. */
  readonly header: readonly string[];
  /** Rows after the header, blank ones left out. To be read once. */
  readonly rows: AsyncIterable<CsvRow>;
}

/**
 * @throws Refusal importNotText, importEmpty; and importTextNotClosed, importRowTooLong, importNotText from
 * `rows` too, where the rest of the file shows it.
 */
export async function readCsv(chunks: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    return await openCsv(source);
  } catch (error) {
    await source.return?.();
    throw error;
  }
}

async function openCsv(source: AsyncIterator<Uint8Array>): Promise<CsvFile> {
  const taken = await takeHead(source);
  const head = taken.subarray(0, headBytes);
  const detected = detectEncoding(head);
  const sample = await textOf(head.subarray(detected.markLength), detected);
  refuseBinary(head, sample);

  const hasLineFeeds = sample.includes("\n");
  const lines = sample.replace(lineEnds(hasLineFeeds), "\n");
  const declared = declaredDelimiter(lines);
  const delimiter = declared ?? detectDelimiter(lines);

  const text = decodeText(joined(taken.subarray(detected.markLength), source), detected);
  const records = parsed(unified(text, hasLineFeeds), delimiter);
  if (declared !== null) await records.next();

  const first = await records.next();
  if (first.done) throw importErrors.importEmpty();
  const header = withoutEmptyEnd(first.value.values.map((name) => name.trim().replace(/\s+/g, " ")));
  return { encoding: detected.encoding, delimiter, header, rows: rowsOf(records, header.length) };
}

const headBytes = 65_536;

/** The first bytes, enough to judge the file by; the source goes on after them. */
async function takeHead(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(taken);
}

async function textOf(head: Uint8Array, detected: DetectedEncoding): Promise<string> {
  const texts: string[] = [];
  for await (const text of decodeText(Readable.from([head]), detected)) texts.push(text);
  return texts.join("");
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** A lone CR ends a line only in files of old Macs, which have no LF at all. */
function lineEnds(hasLineFeeds: boolean): RegExp {
  return hasLineFeeds ? /\r\n/g : /\r\n?/g;
}

/** Every line end becomes LF, so that lines can be counted and a value reads the same from every system. */
async function* unified(texts: AsyncIterable<string>, hasLineFeeds: boolean): AsyncIterable<string> {
  const ends = lineEnds(hasLineFeeds);
  let held = "";
  for await (const text of texts) {
    refuseNul(text);
    const whole = held + text;
    held = whole.endsWith("\r") ? "\r" : "";
    yield whole.slice(0, whole.length - held.length).replace(ends, "\n");
  }
  if (held !== "") yield held.replace(ends, "\n");
}

const longestRowChars = 1_048_576;

interface RawRecord {
  readonly line: number;
  readonly values: readonly string[];
}

/** Records that are not blank, with the line they start on, which the parser does not tell. */
async function* parsed(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<RawRecord> {
  let line = 1;
  const placed = (values: string[]): RawRecord | null => {
    const start = line;
    line += 1 + values.reduce((ends, value) => ends + lineFeedsIn(value), 0);
    return values.some((value) => value.trim() !== "") ? { line: start, values } : null;
  };
  const options = {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRowChars,
    on_record: placed,
  };
  // The parser's types let `on_record` give back another shape only where it names the columns too.
  const parser = parse(options as unknown as Options);
  // A failure of the source reaches the loop below through the parser, which the pipeline destroys with it.
  pipeline(Readable.from(text), parser, () => {});
  try {
    yield* parser as AsyncIterable<RawRecord>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") throw importErrors.importTextNotClosed({ line });
    if (error.code === "CSV_MAX_RECORD_SIZE") throw importErrors.importRowTooLong({ line });
    throw error;
  }
}

function lineFeedsIn(value: string): number {
  let count = 0;
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) count += 1;
  return count;
}

async function* rowsOf(records: AsyncGenerator<RawRecord>, width: number): AsyncGenerator<CsvRow> {
  for await (const { line, values } of records) {
    if (values.length < width) {
      const filled = [...values, ...Array<string>(width - values.length).fill("")];
      yield { line, values: filled, ragged: "short" };
      continue;
    }
    const extra = withoutEmptyEnd(values.slice(width));
    if (extra.length > 0) yield { line, values: [...values.slice(0, width), ...extra], ragged: "long" };
    else yield { line, values: values.length === width ? values : values.slice(0, width) };
  }
}

function withoutEmptyEnd(values: readonly string[]): string[] {
  const last = values.findLastIndex((value) => value.trim() !== "");
  return values.slice(0, last + 1);
}
