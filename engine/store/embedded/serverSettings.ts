/**
 * The server's settings, given on its command line so that the data folder stays free of our opinions.
 * Pure: it is told what the machine has, and asks nothing.
 */
import type { Address } from "./connectionFile.ts";

/** What the settings depend on. */
export interface SettingsInput {
  readonly address: Address;
  /** False for loopback TCP. */
  readonly socket: boolean;
  readonly memoryBytes: number;
  /** Size of /dev/shm, or null where that plays no part. */
  readonly sharedMemoryBytes: number | null;
  readonly durable: boolean;
}

/** Settings as `name=value`, free of spaces except in the socket folder. */
export function serverSettings(input: SettingsInput): readonly string[] {
  const memoryMb = Math.floor(input.memoryBytes / 2 ** 20);
  const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, Math.floor(value)));
  return [
    ...addressSettings(input),
    "max_connections=50",
    `shared_buffers=${between(128, memoryMb / 4, 1024)}MB`,
    `effective_cache_size=${between(256, memoryMb / 2, 8192)}MB`,
    `maintenance_work_mem=${between(64, memoryMb / 16, 256)}MB`,
    "work_mem=8MB",
    ...sharedMemorySettings(input.sharedMemoryBytes),
    "random_page_cost=1.1", // small servers have solid state disks today
    "jit=off", // compiles longer than our queries run
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "autovacuum=on",
    // Few, spread-out checkpoints: a small server has idle nights, and recovery of 1 GB takes seconds.
    "checkpoint_timeout=15min",
    "checkpoint_completion_target=0.9",
    "max_wal_size=1GB",
    "min_wal_size=80MB",
    "log_destination=stderr",
    "logging_collector=off",
    "log_checkpoints=off",
    "log_min_duration_statement=-1",
    ...(input.durable ? ["synchronous_commit=on"] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
}

function addressSettings({ address, socket }: SettingsInput): readonly string[] {
  if (!socket) return [`listen_addresses=${address.host}`, `port=${address.port}`, "unix_socket_directories="];
  // The setting is a list; quotation marks keep a folder with a comma or a space in one piece.
  const quoted = `"${address.host.replaceAll('"', '""')}"`;
  return ["listen_addresses=", `port=${address.port}`, `unix_socket_directories=${quoted}`];
}

// Docker gives a container 64 MB of /dev/shm, in which a parallel query fails with "No space left on device".
function sharedMemorySettings(sharedMemoryBytes: number | null): readonly string[] {
  return sharedMemoryBytes !== null && sharedMemoryBytes < 256 * 2 ** 20 ? ["dynamic_shared_memory_type=sysv"] : [];
}
