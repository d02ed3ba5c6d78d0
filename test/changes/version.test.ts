import { expect, test } from "vitest";
import { higher, nextVersion } from "../../scripts/changes/version.ts";

test.each([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "none", "1.2.3"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["0.2.3", "patch", "0.2.4"],
  ["0.0.0", "major", "0.1.0"],
  ["9.10.99", "minor", "9.11.0"],
] as const)("nextVersion of %s and %s is %s", (version, bump, want) => {
  expect(nextVersion(version, bump)).toBe(want);
});

test.each([
  ["none", "none", "none"],
  ["none", "patch", "patch"],
  ["minor", "patch", "minor"],
  ["minor", "major", "major"],
] as const)("the higher of %s and %s is %s", (a, b, want) => {
  expect([higher(a, b), higher(b, a)]).toEqual([want, want]);
});
