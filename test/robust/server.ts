import type { FastifyInstance } from "fastify";
import { afterAll } from "vitest";
import { createApp, type AppOptions } from "../../engine/http/app.ts";
import type { ApiContext } from "../../engine/http/context.ts";

/** The address of another server over a world's database, with settings of its own. */
export async function serve(context: ApiContext, options: Partial<AppOptions> = {}): Promise<string> {
  return (await serveApp(context, options)).url;
}

/** The same, with the server itself in hand; closed when the tests of the file are over. */
export async function serveApp(
  context: ApiContext,
  options: Partial<AppOptions> = {},
): Promise<{ app: FastifyInstance; url: string }> {
  const app = createApp({ context, timeZone: "Europe/Paris", webFolder: null, log: false, ...options });
  await app.listen({ host: "127.0.0.1", port: 0 });
  afterAll(async () => {
    app.server.closeAllConnections();
    await app.close();
  });
  const address = app.server.address();
  return { app, url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` };
}
