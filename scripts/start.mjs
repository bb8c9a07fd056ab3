import { ensureBuilt } from "./ensureBuilt.mjs";

await ensureBuilt();
process.argv.splice(2, 0, "start");
await import("../dist/filon.js");
