import { label, type Label } from "../model/label.ts";
import { importErrors } from "./importErrors.ts";

/** What other programs save by default and people then try to import, known by its first bytes. */
const signatures: readonly { readonly starts: readonly number[]; readonly what: Label }[] = [
  {
    starts: [0x50, 0x4b, 0x03, 0x04],
    what: label("an Excel workbook or a ZIP archive", "un classeur Excel ou une archive ZIP"),
  },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: label("an old Excel workbook", "un ancien classeur Excel") },
  { starts: [0x25, 0x50, 0x44, 0x46], what: label("a PDF", "un PDF") },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: label("a picture", "une image") },
  { starts: [0xff, 0xd8, 0xff], what: label("a picture", "une image") },
  { starts: [0x47, 0x49, 0x46, 0x38], what: label("a picture", "une image") },
  { starts: [0x1f, 0x8b], what: label("a compressed file", "un fichier compressé") },
];

/** A text may hold a stray form feed or escape; a compressed or executable file holds far more than this. */
const controlShareAllowed = 0.02;

/** @throws importNotText when the first bytes of a file, and the text they decode to, are not those of a text. */
export function refuseBinary(head: Uint8Array, text: string): void {
  const known = signatures.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
  if (known) throw importErrors.importNotText({ what: known.what });
  refuseNul(text);
  // oxlint-disable-next-line no-control-regex -- control characters are what we look for
  const controls = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  if (controls > text.length * controlShareAllowed) throw importErrors.importNotText({ what: null });
}

/** PostgreSQL keeps no U+0000 in a text, and no text file has one. */
export function refuseNul(text: string): void {
  if (text.includes("\u0000")) throw importErrors.importNotText({ what: null });
}
