import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * Serves the built app. Hashed files are kept by browsers for ever; every other address of the app answers its one
 * page, which then reads the address itself.
 */
export function webFiles(app: FastifyInstance, folder: string): void {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  void app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // The build writes .br and .gz beside each file.
    preCompressed: true,
    index: false,
    maxAge: "1y",
    immutable: true,
    setHeaders: (response, path) => {
      if (!path.includes(`${join(folder, "assets")}`)) response.setHeader("cache-control", "no-cache");
      response.setHeader("x-content-type-options", "nosniff");
    },
  });
  for (const path of pages) {
    app.get(path, async (_request: unknown, reply: FastifyReply) => reply.headers(pageHeaders).send(page));
  }
  // Who mistyped an address is told so by the app, in their language; a program, and a file that is gone, get the error.
  app.get("/*", async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isVisit(request)) return reply.callNotFound();
    return reply.code(404).headers(pageHeaders).send(page);
  });
}

const pages = [
  "/",
  "/t/*",
  "/board/*",
  "/merge/*",
  "/duplicates",
  "/import/*",
  "/reports",
  "/settings",
  "/settings/*",
  "/help",
  "/help/*",
];

/** Somebody goes to an address with a browser. */
function isVisit({ url, headers }: FastifyRequest): boolean {
  return !/^\/(api|assets|oauth2)(\/|$)/.test(url) && (headers.accept ?? "").includes("text/html");
}

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-cache",
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};
