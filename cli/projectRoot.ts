import { fileURLToPath } from "node:url";

/** The folder of the project: one above this file, in the sources as in the built program. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url));
