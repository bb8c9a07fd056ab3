import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { httpErrors } from "../../engine/http/httpErrors.ts";

/** A file that a client has sent whole, kept on disk until it has been read. */
export interface ReceivedFile {
  /** Its bytes, from the beginning; once. */
  chunks(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

/**
 * Takes a body to its end before anything is done with it. Browsers read no answer before they have sent their body,
 * so that an import which answers while it reads would wait for a browser that waits for it; and an upload that breaks
 * off changes nothing.
 *
 * @throws httpErrors.bodyTooLarge — 413; httpErrors.badRequest — 400, when the body breaks off.
 */
export async function receiveFile(body: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile> {
  const path = join(tmpdir(), `filon-import-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  const remove = async () => {
    await file.close().catch(() => {});
    await rm(path, { force: true });
  };
  // Where the system allows it the name goes at once, so that nothing is left behind by a process that dies.
  await rm(path, { force: true }).catch(() => {});
  try {
    let size = 0;
    for await (const chunk of uploaded(body)) {
      size += chunk.length;
      if (size > mostBytes) throw httpErrors.bodyTooLarge();
      await file.write(chunk);
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { chunks: () => file.createReadStream({ start: 0, autoClose: false }), remove };
}

async function* uploaded(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    throw httpErrors.badRequest({ problem: "the file was not sent to its end" });
  }
}
