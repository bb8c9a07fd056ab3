/**
 * A process for the tests that uses an embedded database: opens it, says so in one line, and stops when its input ends.
 * Only `testFolder.ts` runs it.
 */
import { openEmbedded } from "./openEmbedded.ts";
import { runningServer } from "./testFolder.ts";

const folder = process.argv[2];
if (!folder) throw new Error("Give the data folder as the argument.");

const database = await openEmbedded({ folder, durable: false });
const serverPid = await runningServer(database.dataFolder);
process.stdout.write(JSON.stringify({ adopted: database.adopted, serverPid }) + "\n");

for await (const _ of process.stdin);
await database.stop();
