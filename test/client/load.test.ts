// Tests 10,000 sessions in pages and 2,000 waits at once, with three of ten requests throttled or dropped.
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.ts";
import { createRestoreSessionsClient, items, waitForRestoreSession } from "../../src/index.ts";
import { collectGarbage } from "../support/garbage.ts";

/** Returns the size of the heap after a garbage collection, in bytes. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const NETSTAT = "/proc/net/netstat";
const LONGEST_QUEUE = "/proc/sys/net/core/somaxconn";

/** Returns the number of connections that Linux has dropped because a server did not accept them in time. */
function droppedConnections(): number {
  // Linux before 5.4 lets 128 connections wait, whatever the server asks for.
  if (!existsSync(NETSTAT) || Number(readFileSync(LONGEST_QUEUE, "utf8")) < 2_000) return 0;
  const [names = [], values = []] = readFileSync(NETSTAT, "utf8")
    .split("\n")
    .map((line) => line.split(" "));
  return Number(values[names.indexOf("ListenOverflows")]);
}

const SESSIONS = "/solutions/backupRestore/restoreSessions";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({
    throttle: { rate: 0.3, seed: 7 },
    validate: 50,
    behaviour: { maxActiveSessions: 1000 },
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const graph = () =>
  createRestoreSessionsClient({
    accessToken: "token",
    baseUrl: emulator.url,
    retry: { baseDelayMs: 2, maxAttempts: 8 },
  });

test("10,000 sessions are paged without a lost or repeated item, in constant memory", async () => {
  const seeded = emulator.state.seedMany(10_000);
  const found: (string | undefined)[] = [];
  const headers = { Prefer: "odata.maxpagesize=100" };
  let heapEarly = 0;
  for await (const { id } of items(graph(), SESSIONS, { headers })) {
    found.push(id);
    if (found.length === 2_000) heapEarly = heapInUse();
  }
  expect(found).toEqual(seeded);
  expect(emulator.log.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(10);
  expect(emulator.violations).toEqual([]);
  // If the pages were kept, they would take about 8 MB.
  expect(heapInUse() - heapEarly).toBeLessThan(4_000_000);
});

// Some 5,500 requests: a slow machine may take its time.
test("2,000 sessions are followed to their end at once", { timeout: 180_000 }, async () => {
  const ids = emulator.state.seedMany(2_000, (index) => ({
    status: "activating",
    life: ["activating", index % 2 === 0 ? "completed" : "failed"],
  }));
  const client = graph();
  const dropped = droppedConnections();
  const seen = new Map<string, unknown[]>();
  let [ended, heapEarly] = [0, 0];
  const ends = await Promise.all(
    ids.map(async (id) => {
      const statuses: unknown[] = [];
      seen.set(id, statuses);
      const onStatus = ({ status }: { status?: string | null }) => statuses.push(status);
      const last = await waitForRestoreSession(client, id, { intervalMs: 5, onStatus });
      if (++ended === 200) heapEarly = heapInUse();
      return last;
    }),
  );
  expect(droppedConnections()).toBe(dropped);
  expect(ends.map(({ id }) => id)).toEqual(ids);
  expect(ends.map(({ status }) => status)).toEqual(
    ids.map((_, index) => (index % 2 === 0 ? "completed" : "failed")),
  );
  // Each read advances a session and may be lost, so that a status may be missed but not repeated.
  for (const statuses of seen.values()) expect(new Set(statuses).size).toBe(statuses.length);
  expect(emulator.violations).toEqual([]);
  // Without faults this test would hold nothing.
  expect(emulator.log.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(1_000);
  // The last 1,800 sessions, if they were kept, would take several MB.
  expect(heapInUse() - heapEarly).toBeLessThan(4_000_000);
});
