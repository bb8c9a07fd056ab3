/** A file as a note keeps it: its content in base64. */
export interface NoteFile {
  readonly filename: string;
  readonly mimetype: string;
  readonly documentbody: string;
}

export async function noteFileOf(file: File): Promise<NoteFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, mimetype: file.type || "application/octet-stream", documentbody: base64(bytes) };
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x80_00) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x80_00));
  }
  return btoa(binary);
}

export function blobOf({ documentbody, mimetype }: Pick<NoteFile, "documentbody" | "mimetype">): Blob {
  const bytes = Uint8Array.from(atob(documentbody), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: mimetype });
}
