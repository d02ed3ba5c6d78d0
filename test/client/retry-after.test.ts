import { expect, test } from "vitest";
import { retryAfterMs } from "../../src/client/retry-after.ts";

const IN_9999 = "Fri, 31 Dec 9999 23:59:59 GMT";

test.each([
  ["3", 3_000],
  ["0.5", 500],
  ["30,120", 120_000],
  ["1, 2", 2_000],
  ["2, x", 2_000],
  ["120;foo", 120_000],
  ["1e9", 1e12],
  ["Infinity", Number.POSITIVE_INFINITY],
  [IN_9999, expect.closeTo(Date.UTC(9999, 11, 31, 23, 59, 59) - Date.now(), -5)],
  // Several headers, which are joined: the longest wait.
  [`5, ${IN_9999}`, expect.closeTo(Date.parse(IN_9999) - Date.now(), -5)],
  [`${IN_9999}, ${IN_9999}`, expect.closeTo(Date.parse(IN_9999) - Date.now(), -5)],
  [`${new Date(0).toUTCString()}, 5`, 5_000],
  ["Friday, 31-Dec-99 23:59:59 GMT, 5", 5_000],
  ["soon, 5", 5_000],
  // Shorter than the backoff.
  ["0", 0],
  ["-1", -1_000],
  [new Date(0).toUTCString(), expect.closeTo(-Date.now(), -5)],
  // Invalid.
  ["", 0],
  ["soon", 0],
  [undefined, 0],
])("the wait of Retry-After %s is %s ms", (header, want) => {
  const headers = header === undefined ? {} : { "retry-after": header };
  expect(retryAfterMs(new Response(null, { headers }))).toEqual(want);
});

test("the wait is that of Azure's retry-after-ms if there is no Retry-After", () => {
  const ms = (headers: HeadersInit) => retryAfterMs(new Response(null, { headers }));
  expect(ms({ "retry-after-ms": "1500" })).toBe(1500);
  expect(ms({ "retry-after-ms": "1500", "retry-after": "3" })).toBe(3000);
  expect(ms({ "retry-after-ms": "soon" })).toBe(0);
});

test("the wait is the time until the date in Retry-After", () => {
  const date = new Date(Date.now() + 60_000).toUTCString();
  const ms = retryAfterMs(new Response(null, { headers: { "retry-after": date } }));
  expect(ms).toBeGreaterThan(50_000);
  expect(ms).toBeLessThanOrEqual(60_000);
});
