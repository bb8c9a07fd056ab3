import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ApiContext } from "../../engine/http/context.ts";
import { failure } from "../../engine/http/failure.ts";
import { languageIn, type Identification } from "../../engine/http/identify.ts";
import { importLeads, type ImportEvent } from "./importLeads.ts";

const mostBytes = 200 * 1024 * 1024;

/**
 * `POST /api/import/leads`: the file as the body, the course of the import as lines of JSON. A file that is refused
 * as a whole is answered with an error; after the first line the answer is on its way and errors are lines of it.
 */
export function importRoutes(app: FastifyInstance, identification: Identification, context: ApiContext): void {
  void app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    // The file is read as it arrives; nothing gathers it in memory.
    routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    routes.post("/api/import/leads", { bodyLimit: mostBytes }, async (request, reply) => {
      const caller = await identification.callerOf(request);
      const { dryRun } = request.query as { dryRun?: string };
      const events = importLeads(context, caller, request.body as AsyncIterable<Uint8Array>, {
        dryRun: dryRun === "true",
      });
      const first = await events.next();
      const lines = Readable.from(
        printed(first.done ? null : first.value, events, (error) => {
          const { body } = failure(error, languageIn(request), (details) =>
            request.log.error(details, "an import failed on our side"),
          );
          return { event: "failed", ...(JSON.parse(body ?? "{}") as object) };
        }),
      );
      return reply.header("content-type", "application/x-ndjson; charset=utf-8").send(lines);
    });
  });
}

async function* printed(
  first: ImportEvent | null,
  rest: AsyncGenerator<ImportEvent>,
  failed: (error: unknown) => object,
): AsyncGenerator<string> {
  if (first) yield `${JSON.stringify(first)}\n`;
  try {
    for await (const event of rest) yield `${JSON.stringify(event)}\n`;
  } catch (error) {
    yield `${JSON.stringify(failed(error))}\n`;
  }
}
