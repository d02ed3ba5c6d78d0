import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../../src/emulator/index.ts";
import {
  canChange,
  createRestoreSessionsClient,
  failedArtifacts,
  isTerminal,
  unwrap,
  type WaitOptions,
  waitForRestoreSession,
} from "../../src/index.ts";

const EXCHANGE = "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const client = (unknownEnumMembers = true) =>
  createRestoreSessionsClient({
    accessToken: "token",
    baseUrl: emulator.url,
    retry: { baseDelayMs: 1 },
    unknownEnumMembers,
  });

/** Waits for a session with the given statuses after its activation. */
async function follow(life: readonly string[], options: WaitOptions = {}, unknownEnumMembers = true) {
  const statuses: unknown[] = [];
  const [status = "active", ...rest] = life;
  const id = emulator.state.seed({ status, life: [status, ...rest] });
  const onStatus: WaitOptions["onStatus"] = ({ status: seen }) => statuses.push(seen);
  const session = await waitForRestoreSession(client(unknownEnumMembers), id, {
    intervalMs: 1,
    onStatus,
    ...options,
  });
  return { session, statuses };
}

describe("waitForRestoreSession", () => {
  test.each(["completed", "completedWithError", "failed"])("ends on %s", async (end) => {
    const { session, statuses } = await follow(["activating", "active", end]);
    expect(session.status).toBe(end);
    expect(statuses).toEqual(["activating", "active", end]);
    expect(emulator.violations).toEqual([]);
  });

  test("reports a status once, even if it is read repeatedly", async () => {
    emulator.behaviour.readsPerStatus = 4;
    const { statuses } = await follow(["activating", "active", "completed"]);
    expect(statuses).toEqual(["activating", "active", "completed"]);
    expect(emulator.log.length).toBeGreaterThan(6);
  });

  test("does not end on a status that was published later", async () => {
    const { statuses } = await follow(["active", "paused", "completed"]);
    expect(statuses).toEqual(["active", "paused", "completed"]);
  });

  test("does not end on a hidden status", async () => {
    const ended = follow(["active", "unknownFutureValue"], { timeoutMs: 200 });
    await expect(ended).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("ends on a later member, even if the client does not request them", async () => {
    const { session, statuses } = await follow(["active", "failed"], {}, false);
    expect(session.status).toBe("failed");
    expect(statuses).toEqual(["active", "failed"]);
  });

  test("ends with a TimeoutError after the time limit", async () => {
    emulator.behaviour.readsPerStatus = 0;
    await expect(follow(["active", "completed"], { timeoutMs: 50 })).rejects.toMatchObject({
      name: "TimeoutError",
      message: expect.stringMatching(/^\/solutions.*: no result within 50 ms$/),
    });
  });

  test("accepts no limit, and a limit beyond the longest delay of a timer", async () => {
    const { session } = await follow(["active", "completed"], { timeoutMs: 2 ** 40 });
    expect(session.status).toBe("completed");
  });

  test("ends at once on abort", async () => {
    const controller = new AbortController();
    const onStatus = () => controller.abort(new Error("enough"));
    const waiting = follow(["active", "completed"], {
      signal: controller.signal,
      onStatus,
      intervalMs: 60_000,
    });
    await expect(waiting).rejects.toThrow("enough");
    await expect(follow(["active"], { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow(
      "before",
    );
  });

  test("throws if the session cannot be read", async () => {
    const waiting = waitForRestoreSession(client(), "00000000-0000-0000-0000-000000000000");
    await expect(waiting).rejects.toMatchObject({ name: "GraphError", code: "RestoreSessionNotFound" });
  });

  test("continues after throttled and lost reads", async () => {
    emulator.faults.push(
      { kind: "status", status: 429, retryAfter: 0 },
      { kind: "reset", after: 1 },
      { kind: "html200", after: 2 },
    );
    const { session } = await follow(["activating", "active", "completed"]);
    expect(session.status).toBe("completed");
  });
});

test.each([
  ["draft", false, true],
  ["activating", false, false],
  ["active", false, false],
  ["completed", true, false],
  ["completedWithError", true, false],
  ["failed", true, false],
  ["unknownFutureValue", false, false],
  ["publishedTomorrow", false, false],
  [null, false, false],
])("of status %s: isTerminal %s, canChange %s", (status, terminal, change) => {
  expect(isTerminal({ status })).toBe(terminal);
  expect(canChange({ status })).toBe(change);
});

describe("failedArtifacts", () => {
  test("lists the failed items of a delta in a response with status 200", async () => {
    const good = emulator.state.restorePoint();
    const refused = { code: "DuplicateArtifactInList", message: "It is there already." };
    const bad = emulator.state.restorePoint({ refused });
    const id = emulator.state.seed();
    const params = { path: { "exchangeRestoreSession-id": id } };
    const additions = [good, bad].map((point) => ({
      restorePoint: { "@odata.id": point },
      destinationType: "inPlace" as const,
    }));
    const answer = unwrap(
      await client().PATCH(EXCHANGE, { params, body: { "mailboxRestoreArtifacts@delta": additions } }),
    );
    expect(answer["mailboxRestoreArtifacts@delta"]).toHaveLength(2);
    expect(failedArtifacts(answer)).toMatchObject([refused]);
    expect(emulator.violations).toEqual([]);
  });

  test("lists the failed artifacts of a session", async () => {
    const error = { code: "MailboxNotFound", message: "It is gone." };
    const id = emulator.state.seed({
      status: "completedWithError",
      artifacts: [{ status: "succeeded" }, { status: "failed", error }, { status: "failed", error: null }],
    });
    const params = {
      path: { "exchangeRestoreSession-id": id },
      query: { $expand: ["mailboxRestoreArtifacts"] },
    };
    const failed = failedArtifacts(unwrap(await client().GET(EXCHANGE, { params })));
    const ids = emulator.state.session(id)?.artifacts.map((artifact) => artifact.id);
    expect(failed.map(({ id: found, code, message }) => ({ id: found, code, message }))).toEqual([
      { id: ids?.[1], ...error },
      { id: ids?.[2], code: undefined, message: undefined },
    ]);
  });

  test("returns an empty list if nothing failed", () => {
    expect(failedArtifacts({ mailboxRestoreArtifacts: [{ error: null }], status: "completed" })).toEqual([]);
    expect(
      failedArtifacts({ "mailboxRestoreArtifacts@delta": [{ "@removed": { reason: "changed" } }] }),
    ).toEqual([]);
    expect(failedArtifacts({})).toEqual([]);
  });
});
