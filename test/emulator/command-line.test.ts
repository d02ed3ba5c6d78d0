import { expect, test } from "vitest";
import { parseFault } from "../../scripts/emulator/command-line.ts";

test.each([
  { text: "503", want: { kind: "status", status: 503 } },
  { text: "429:7", want: { kind: "status", status: 429, retryAfter: 7 } },
  { text: "reset GET", want: { kind: "reset", match: "GET" } },
  { text: "hang /me/*", want: { kind: "hang", match: "/me/*" } },
  {
    text: "  slow:200  x3  POST  /me/messages/{id}/send ",
    want: { kind: "slow", ms: 200, times: 3, match: "POST /me/messages/{id}/send" },
  },
])("parseFault parses '$text'", ({ text, want }) => {
  expect(parseFault(text)).toEqual(want);
});

test.each(["", "sometimes", "slow", "reset:3", "999", "503 x", "503 get", "503 GET x3"])(
  "parseFault refuses '%s'",
  (text) => {
    expect(() => parseFault(text)).toThrow(/^--fault: invalid fault '.*'; write a status/);
  },
);
