import { describe, expect, it } from "vitest";
import { readCsv, type CsvFile, type CsvRow } from "./readCsv.ts";

const utf8 = (text: string) => Buffer.from(text, "utf8");
const latin = (text: string) => Buffer.from(text, "latin1");

async function* inChunks(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function readAll(bytes: Uint8Array, size?: number) {
  return withRows(await readCsv(inChunks(bytes, size)));
}

async function withRows(file: CsvFile) {
  const rows: CsvRow[] = [];
  for await (const row of file.rows) rows.push(row);
  return { ...file, rows };
}

async function valuesOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { header, rows } = await readAll(bytes);
  return [header, ...rows.map((row) => row.values)];
}

describe("encoding", () => {
  const text = "name;town\nRené;Orléans\n";
  const utf16be = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  it.each([
    ["utf-8", utf8(text)],
    ["utf-8", utf8(`\ufeff${text}`)],
    ["utf-16le", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf-16be", utf16be],
    ["windows-1252", latin(text)],
  ])("is %s by the first bytes of the file", async (encoding, bytes) => {
    const file = await readAll(bytes);

    expect(file.encoding).toBe(encoding);
    expect(file.header).toEqual(["name", "town"]);
    expect(file.rows).toEqual([{ line: 2, values: ["René", "Orléans"] }]);
  });

  it("Windows-1252 knows the euro sign and curled apostrophes", async () => {
    const bytes = latin("label\nL\x92an 2000, 5 \x80\n");

    expect((await readAll(bytes)).rows[0]?.values).toEqual(["L’an 2000, 5 €"]);
  });
});

describe("delimiter", () => {
  it.each([
    [",", "name,town\nAnna,Lyon"],
    [";", 'name;town;price\nAnna;"Lyon; Part-Dieu";1,50\nBea;Nice;2,75'],
    ["\t", "name\ttown, region\nAnna\tLyon, Rhône\nBea\tNice, Var"],
    ["|", "name|town\nAnna|Lyon"],
    [",", "name\nAnna\nBea"],
    ["\t", "note\nred, blue; green\na|b\n"],
  ])("%j is found by the first lines", async (delimiter, text) => {
    expect((await readAll(utf8(text))).delimiter).toBe(delimiter);
  });

  it("is what a first line `sep=` says", async () => {
    const { delimiter, header, rows } = await readAll(utf8("sep=|\r\na;b|c;d\r\n1;2|3;4\r\n"));

    expect(delimiter).toBe("|");
    expect(header).toEqual(["a;b", "c;d"]);
    expect(rows).toEqual([{ line: 3, values: ["1;2", "3;4"] }]);
  });
});

describe("rows", () => {
  it("keep the line of the file they start on, across enclosed line ends and blank lines", async () => {
    const text = 'name,note\r\nAnna,"one\r\ntwo\r\nthree"\r\n\r\nBea,x\r\n,\r\nCleo,y';
    const { rows } = await readAll(utf8(text));

    expect(rows).toEqual([
      { line: 2, values: ["Anna", "one\ntwo\nthree"] },
      { line: 6, values: ["Bea", "x"] },
      { line: 8, values: ["Cleo", "y"] },
    ]);
  });

  it("end with a lone carriage return in files of old Macs", async () => {
    expect(await valuesOf(utf8("name,town\rAnna,Lyon\rBea,Nice\r"))).toEqual([
      ["name", "town"],
      ["Anna", "Lyon"],
      ["Bea", "Nice"],
    ]);
  });

  it("lose the nameless empty columns at their end, and nothing else", async () => {
    expect(await valuesOf(utf8("name,,town,,,\nAnna,x,Lyon,,,\nBea,,Nice,,,kept\n"))).toEqual([
      ["name", "", "town"],
      ["Anna", "x", "Lyon"],
      ["Bea", "", "Nice", "", "", "kept"],
    ]);
  });

  it("of another width are read and marked", async () => {
    const { rows } = await readAll(utf8("a,b,c\n1,2,3\n1,2\n1,2,3,4\n"));

    expect(rows).toEqual([
      { line: 2, values: ["1", "2", "3"] },
      { line: 3, values: ["1", "2", ""], ragged: "short" },
      { line: 4, values: ["1", "2", "3", "4"], ragged: "long" },
    ]);
  });

  it("keep a stray quotation mark inside a value", async () => {
    expect(await valuesOf(utf8('item,size\n5" disk,3\n"12" screen",4\n'))).toEqual([
      ["item", "size"],
      ['5" disk', "3"],
      ['"12" screen"', "4"],
    ]);
  });

  it("read the same however the bytes are cut", async () => {
    const text = '\ufeffname;note\r\nRené;"a;b\r\n""c"""\r\nŽofie;€\r\n';
    const whole = await readAll(utf8(text));

    for (const size of [1, 2, 3, 5, 7]) expect(await readAll(utf8(text), size)).toEqual(whole);
  });

  it("are streamed: the first row is there before the source ends, and who stops reading closes it", async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield utf8("name,town\n");
        for (;;) yield utf8("Anna,Lyon\n".repeat(1000));
      } finally {
        isClosed = true;
      }
    }
    const { rows } = await readCsv(endless());

    for await (const row of rows) {
      expect(row).toEqual({ line: 2, values: ["Anna", "Lyon"] });
      break;
    }
    await expect.poll(() => isClosed).toBe(true);
  });
});

describe("a file is refused", () => {
  const zip = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200, 7)]);
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 254) + 1));
  it.each([
    ["importNotText", "a ZIP archive, as Excel workbooks are", zip],
    ["importNotText", "a PDF", utf8("%PDF-1.7\nwhatever")],
    ["importNotText", "a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ["importNotText", "bytes with NUL", Buffer.from("name\0town\n")],
    ["importNotText", "noise without NUL", noise],
    ["importEmpty", "no bytes", Buffer.alloc(0)],
    ["importEmpty", "a byte order mark alone", utf8("\ufeff")],
    ["importEmpty", "blank lines", utf8("\n  \n,,\n")],
    ["importTextNotClosed", "a header that never ends", utf8('"name,town\nAnna,Lyon\n')],
  ])("%s: %s", async (code, _what, bytes) => {
    await expect(readCsv(inChunks(bytes))).rejects.toMatchObject({ code, status: 400 });
  });

  it("importNotText in the language of the reader, with what it is", async () => {
    await expect(readCsv(inChunks(zip))).rejects.toMatchObject({
      text: { en: expect.stringContaining("Excel workbook"), fr: expect.stringContaining("classeur Excel") },
    });
  });

  it("importTextNotClosed with the line where it began", async () => {
    await expect(readAll(utf8('name,town\nAnna,Lyon\nBea,"Nice\nCleo,Pau\n'))).rejects.toMatchObject({
      code: "importTextNotClosed",
      message: expect.stringContaining("line 3"),
    });
  });

  it("importRowTooLong when enclosed text runs over a megabyte", async () => {
    const bytes = utf8(`name,town\nAnna,"${"Lyon\n".repeat(400_000)}`);

    await expect(readAll(bytes, 65_536)).rejects.toMatchObject({ code: "importRowTooLong" });
  });

  it("importNotText from the rows when NUL comes late", async () => {
    const bytes = Buffer.concat([utf8(`name\n${"Anna\n".repeat(20_000)}`), Buffer.from([0]), utf8("\n")]);

    await expect(readAll(bytes)).rejects.toMatchObject({ code: "importNotText" });
  });

  it("and its source is closed, so that an upload does not hang", async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(1000);
      } finally {
        isClosed = true;
      }
    }

    await expect(readCsv(source())).rejects.toMatchObject({ code: "importNotText" });
    expect(isClosed).toBe(true);
  });

  it("when its source fails, with the error of the source", async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      yield utf8(`name\n${"Anna\n".repeat(20_000)}`);
      throw new Error("connection lost");
    }

    await expect(readCsv(source()).then(withRows)).rejects.toThrow("connection lost");
  });
});
