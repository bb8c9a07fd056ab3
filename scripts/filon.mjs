import { ensureBuilt } from "./ensureBuilt.mjs";

await ensureBuilt();
await import("../dist/filon.js");
