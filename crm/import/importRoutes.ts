import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../engine/http/context.ts";
import { failure } from "../../engine/http/failure.ts";
import { languageIn, type Identification } from "../../engine/http/identify.ts";
import { importErrors } from "../../engine/import/importErrors.ts";
import { importLeads, type ImportEvent } from "./importLeads.ts";
import { receiveFile, type ReceivedFile } from "./receiveFile.ts";

const mostBytes = 200 * 1024 * 1024;

/**
 * `POST /api/import/leads?name=…`: the file as the body, its name for the list of imports; the course of the import as lines of JSON. A file that is refused
 * as a whole is answered with an error; after the first line the answer is on its way and errors are lines of it.
 */
export function importRoutes(app: FastifyInstance, identification: Identification, context: ApiContext): void {
  void app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // The file is written to disk as it arrives; nothing gathers it in memory.
    routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    routes.post("/api/import/leads", async (request, reply) => {
      const caller = await identification.callerOf(request);
      const { dryRun, name } = request.query as { dryRun?: unknown; name?: unknown };
      if (!request.body) throw importErrors.importEmpty();
      const file = await receiveFile(request.body as AsyncIterable<Uint8Array>, mostBytes);
      const events = importLeads(context, caller, file.chunks(), {
        dryRun: dryRun === "true",
        name: typeof name === "string" ? name : "",
      });
      const lines = printed(events, file, (error) => {
        const { body } = failure(error, languageIn(request), ({ reference, error: err }) =>
          request.log.error({ reference, err }, "an import failed on our side"),
        );
        return { event: "failed", ...(JSON.parse(body ?? "{}") as object) };
      });
      const first = await lines.next();
      return reply
        .header("content-type", "application/x-ndjson; charset=utf-8")
        .header("cache-control", "no-store")
        .send(Readable.from(from(first.value ?? "", lines)));
    });
  });
}

/** The events as lines; the first one throws what it meets, the others say it in a line. */
async function* printed(
  events: AsyncGenerator<ImportEvent>,
  file: ReceivedFile,
  failed: (error: unknown) => object,
): AsyncGenerator<string, undefined> {
  let isAnswering = false;
  try {
    for await (const event of events) {
      yield `${JSON.stringify(event)}\n`;
      isAnswering = true;
    }
  } catch (error) {
    if (!isAnswering) throw error;
    yield `${JSON.stringify(failed(error))}\n`;
  } finally {
    await file.remove();
  }
}

async function* from(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}
