import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { FaultRule } from "../../src/emulator/index.ts";
import { startEmulator } from "../../src/emulator/index.ts";
import { ask } from "./ask.ts";

const emulator = await startEmulator();
const { state } = emulator;
afterEach(() => {
  expect(emulator.violations).toEqual([]);
  emulator.reset();
});
afterAll(() => emulator.close());

const LIST = "GET /restoreSessions";

describe("a fault that replaces the response", () => {
  const date = new Date("2030-01-01T00:00:00Z");
  test.each([
    { fault: { kind: "status", status: 429, retryAfter: 7 }, want: [429, "7", /"code":"TooManyRequests"/] },
    {
      fault: { kind: "status", status: 503, retryAfter: date, body: "html" },
      want: [503, date.toUTCString(), /^<!DOCTYPE/],
    },
    { fault: { kind: "status", status: 504, body: "empty" }, want: [504, null, /^$/] },
    {
      fault: { kind: "status", status: 500, code: "IncompleteArtifactDeletion" },
      want: [500, null, /IncompleteArtifactDeletion/],
    },
    {
      fault: {
        kind: "status",
        status: 200,
        body: { text: '{"status":"String"}', mediaType: "application/json" },
      },
      want: [200, null, /^\{"status":"String"\}$/],
    },
    { fault: { kind: "html200" }, want: [200, null, /^<!DOCTYPE/] },
    { fault: { kind: "redirect", to: "https://elsewhere.example/", status: 307 }, want: [307, null, /^$/] },
    { fault: { kind: "truncated", by: "json" }, want: [200, null, /^\{"@odata.*[^}]$/] },
  ] as const)("applies to one request: $fault", async ({ fault, want: [status, retryAfter, text] }) => {
    emulator.faults.push(fault);
    const reply = await ask(emulator, LIST);
    expect([reply.status, reply.headers.get("retry-after")]).toEqual([status, retryAfter]);
    expect(reply.text).toMatch(text);
    expect(reply.headers.get("request-id")).toMatch(/-/);
    if (fault.kind === "redirect") expect(reply.headers.get("location")).toBe(fault.to);
    expect((await ask(emulator, LIST)).status).toBe(200);
  });
});

describe("a fault that breaks the response", () => {
  test.each([
    { fault: { kind: "reset" }, created: 0 },
    { fault: { kind: "resetAfter" }, created: 1 },
    { fault: { kind: "truncated" }, created: 1 },
  ] as const)("makes fetch reject: $fault", async ({ fault, created }) => {
    emulator.faults.push(fault);
    await expect(ask(emulator, "POST /exchangeRestoreSessions", { body: {} })).rejects.toThrow(TypeError);
    expect(state.sessions()).toHaveLength(created);
    expect(emulator.log).toMatchObject([{ method: "POST", fault: fault.kind, body: "{}" }]);
  });

  test("of the kind hang ends when the emulator closes", async () => {
    const other = await startEmulator();
    other.faults.push({ kind: "hang" });
    const asking = expect(ask(other, LIST)).rejects.toThrow(TypeError);
    while (other.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await other.close();
    await asking;
  });

  test.each(["response", "body"] as const)("of the kind slow delays the %s", async (part) => {
    emulator.faults.push({ kind: "slow", ms: 60, part });
    const before = performance.now();
    expect((await ask(emulator, LIST)).status).toBe(200);
    // The timers of client and server may differ by some milliseconds.
    expect(performance.now() - before).toBeGreaterThan(50);
  });
});

describe("a fault rule", () => {
  const ID = "8c3b5c30-3899-4712-95f9-f3c6b4e5324d";
  const item = `GET /restoreSessions/${ID}`;
  test.each([
    { match: "GET", lines: [LIST, "POST /restoreSessions"], want: [418, 400] },
    { match: "/solutions/backupRestore/restoreSessions", lines: [item, `${LIST}?$top=1`], want: [404, 418] },
    {
      match: "GET /solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
      lines: [LIST, item],
      want: [200, 418],
    },
    { match: "GET /solutions/*", lines: [item, LIST], want: [418, 200] },
    { match: "/solutions/*", times: 2, lines: [LIST, LIST, LIST], want: [418, 418, 200] },
    { after: 1, lines: [LIST, LIST, LIST], want: [200, 418, 200] },
    {
      match: ({ query }: { query: URLSearchParams }) => query.has("$top"),
      lines: [LIST, `${LIST}?$top=1`],
      want: [200, 418],
    },
  ])(
    "applies to the requests that match: $match, times $times, after $after",
    async ({ lines, want, ...rule }) => {
      const fault: FaultRule = { kind: "status", status: 418, ...rule };
      emulator.faults.push(fault);
      const seen: number[] = [];
      for (const line of lines) seen.push((await ask(emulator, line)).status);
      expect(seen).toEqual(want);
      expect(emulator.faults.pending).toEqual([]);
    },
  );
});

describe("random faults", () => {
  const outcomes = async (seed: number): Promise<readonly number[]> => {
    emulator.throttle({
      rate: 0.3,
      seed,
      kinds: [
        { kind: "status", status: 429 },
        { kind: "status", status: 503 },
      ],
    });
    const seen: number[] = [];
    for (let index = 0; index < 60; index += 1) seen.push((await ask(emulator, LIST)).status);
    return seen;
  };
  test("are equal for equal seeds, and about as many as the rate", async () => {
    const seen = await outcomes(7);
    expect(await outcomes(7)).toEqual(seen);
    expect(await outcomes(8)).not.toEqual(seen);
    expect(new Set(seen)).toEqual(new Set([200, 429, 503]));
    const failed = seen.filter((status) => status !== 200).length;
    expect(failed / seen.length).toBeGreaterThan(0.15);
    expect(failed / seen.length).toBeLessThan(0.45);
  });

  test("never exceed the allowed number in a row", async () => {
    emulator.throttle({ rate: 1, inARow: 2 });
    const settled = [];
    for (let index = 0; index < 6; index += 1)
      settled.push(
        await ask(emulator, LIST).then(
          ({ status }) => status,
          () => 0,
        ),
      );
    expect([settled[2], settled[5]]).toEqual([200, 200]);
    expect(settled.filter((status) => status === 200)).toHaveLength(2);
    emulator.throttle(undefined);
    expect((await ask(emulator, LIST)).status).toBe(200);
  });
});
