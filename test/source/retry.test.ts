import { expect, test } from "vitest";
import { requestedWait } from "../../scripts/source/assert-document.ts";
import { NetworkFault } from "../../scripts/source/network-fault.ts";
import { NETWORK_LIMITS } from "../../scripts/source/network-limits.ts";
import { waitBefore } from "../../scripts/source/retry.ts";

const NOW = Date.parse("2026-06-01T00:00:00Z");

test.each([
  [{}, undefined],
  [{ "retry-after": "3" }, 3_000],
  [{ "retry-after": "Mon, 01 Jun 2026 00:00:07 GMT" }, 7_000],
  [{ "retry-after": "Mon, 01 Jun 2020 00:00:07 GMT" }, 0],
  [{ "retry-after": "soon" }, undefined],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 9) }, 9_000],
  [{ "x-ratelimit-remaining": "5", "x-ratelimit-reset": String(NOW / 1000 + 9) }, undefined],
  [{ "x-ratelimit-remaining": "0" }, undefined],
])("the response header fields %j ask for a wait of %s ms", (headers, wait) => {
  expect(requestedWait(headers, NOW)).toBe(wait);
});

test.each([
  { retry: 1, isTransient: true, random: 0, wait: 1_000 },
  { retry: 2, isTransient: true, random: 0.5, wait: 2_500 },
  { retry: 3, isTransient: true, random: 1, wait: 5_000 },
  { retry: 4, isTransient: true, random: 0, wait: undefined },
  { retry: 1, isTransient: false, random: 0, wait: undefined },
  { retry: 1, isTransient: true, waitMs: 60_000, random: 0.1, wait: 60_100 },
  { retry: 1, isTransient: true, waitMs: 60_001, random: 0, wait: undefined },
])("retry $retry waits $wait ms", ({ retry, isTransient, waitMs, random, wait }) => {
  const fault = new NetworkFault("what", "todo", { isTransient, waitMs });
  expect(waitBefore(retry, fault, NETWORK_LIMITS, () => random)).toBe(wait);
});
