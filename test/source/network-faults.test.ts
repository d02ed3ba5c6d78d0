import { expect, test } from "vitest";
import type { NetworkLimits } from "../../scripts/source/network-limits.ts";
import { snapshot } from "../support/folder.ts";
import { rawServer } from "./raw-server.ts";
import { RESPONSE_FAULTS } from "./response-faults.ts";
import { workplace } from "./things.ts";
import { TRANSFER_FAULTS } from "./transfer-faults.ts";

// One retry is enough to test that retries are limited.
const LIMITS: Partial<NetworkLimits> = {
  connectMs: 10_000,
  idleMs: 10_000,
  totalMs: 20_000,
  maxBytes: 100_000,
  maxRetries: 1,
  backoffMs: 1,
  maxWaitMs: 1_000,
};

test.each([...TRANSFER_FAULTS, ...RESPONSE_FAULTS])(
  "refuses, with nothing written: $name",
  async ({ answer, message, requests = 1, limits }) => {
    using place = workplace();
    await using server = await rawServer(answer);
    const before = snapshot(place.folder.path);
    const url = `${server.url}/a`;
    const { code, out, err } = await place.update(["--source", url], { limits: { ...LIMITS, ...limits } });
    expect(err).toMatch(message);
    expect(err).toMatch(/^\P{Cc}+\n$/u);
    expect(err.startsWith(`${url}: `)).toBe(true);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    await expect.poll(() => server.requests.length).toBe(requests);
    expect(place.cached()).toEqual([]);
    expect(withoutFolders(snapshot(place.folder.path))).toEqual(withoutFolders(before));
  },
);

// The folder of the cache may exist before.
function withoutFolders(entries: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(entries).filter(([, hash]) => hash !== "folder");
}
