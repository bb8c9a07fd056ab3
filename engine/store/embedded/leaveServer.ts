/**
 * Ends our use of a server, and the server itself when we were the last to use it.
 * It never ends a server that another process holds.
 */
import { readOrCreateSecret } from "./connectionFile.ts";
import type { Joined } from "./joinServer.ts";
import { readPostmasterFile } from "./postmasterFile.ts";
import type { FolderContext } from "./prepareServer.ts";
import { stopServer } from "./stopServer.ts";
import { becomeLastUser, tryHold, type UseClient } from "./useLock.ts";

/** Leaves the server. A server that cannot be asked any more is left as it is. */
export async function leaveServer(joined: Joined, context: FolderContext): Promise<void> {
  const client = joined.client.isLost() ? await reconnect(joined, context) : joined.client;
  if (!client) return;
  client.ref(); // leaving must be finished before the process ends
  try {
    // The exclusive lock is kept until the server is gone, so nobody can begin to use it meanwhile.
    if (await becomeLastUser(client)) await stopServer(joined.cluster, context.log);
  } finally {
    await client.close();
  }
}

async function reconnect(joined: Joined, context: FolderContext): Promise<UseClient | null> {
  const server = await readPostmasterFile(joined.cluster);
  if (!server?.address) return null;
  const hold = await tryHold(server.address, await readOrCreateSecret(context.folder), joined.cluster);
  return hold.kind === "held" ? hold.client : null;
}
