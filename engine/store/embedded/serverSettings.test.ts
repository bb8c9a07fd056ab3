import { expect, it } from "vitest";
import { serverSettings, type SettingsInput } from "./serverSettings.ts";

const gigabyte = 2 ** 30;
const machine: SettingsInput = {
  address: { host: "/data/socket", port: 5432 },
  socket: true,
  memoryBytes: 2 * gigabyte,
  sharedMemoryBytes: gigabyte,
  durable: true,
};

it.each([
  { memory: gigabyte / 4, shared: "128MB" },
  { memory: 2 * gigabyte, shared: "512MB" },
  { memory: 64 * gigabyte, shared: "1024MB" },
])("takes a quarter of the memory, within limits: $shared", ({ memory, shared }) => {
  expect(serverSettings({ ...machine, memoryBytes: memory })).toContain(`shared_buffers=${shared}`);
});

it("listens on the socket alone, in a folder of any name", () => {
  const settings = serverSettings({ ...machine, address: { host: '/my "data", here', port: 5432 } });

  expect(settings).toContain("listen_addresses=");
  expect(settings).toContain('unix_socket_directories="/my ""data"", here"');
});

it("listens on loopback alone where sockets are not used", () => {
  const settings = serverSettings({ ...machine, socket: false, address: { host: "127.0.0.1", port: 61234 } });

  expect(settings).toEqual(
    expect.arrayContaining(["listen_addresses=127.0.0.1", "port=61234", "unix_socket_directories="]),
  );
});

it("keeps every promise to the disk unless told otherwise", () => {
  expect(serverSettings(machine)).toContain("synchronous_commit=on");
  expect(serverSettings(machine).join(" ")).not.toContain("fsync");
  expect(serverSettings({ ...machine, durable: false })).toContain("fsync=off");
});

it("avoids the small shared memory of containers", () => {
  const small = serverSettings({ ...machine, sharedMemoryBytes: 64 * 2 ** 20 });

  expect(small).toContain("dynamic_shared_memory_type=sysv");
  expect(serverSettings(machine).join(" ")).not.toContain("dynamic_shared_memory_type");
});
