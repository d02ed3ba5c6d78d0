import { describe, expect, test } from "vitest";
import {
  type EnumReading,
  isMember,
  joinFlags,
  matchEnum,
  readEnum,
  readFlags,
  restorePointTags,
} from "../../src/index.ts";

// A copy, so that this test does not fail when a member is published later.
const status = {
  name: "restoreSessionStatus",
  members: ["draft", "activating", "active", "completedWithError", "completed"],
  sentinel: "unknownFutureValue",
  later: ["failed"],
} as const;
const closed = { name: "closed", members: ["one", "two"], later: [] } as const;

describe("readEnum classifies a value", () => {
  const open: readonly [string | null | undefined, EnumReading<string>][] = [
    ["draft", { kind: "known", value: "draft" }],
    ["failed", { kind: "known", value: "failed" }],
    ["unknownFutureValue", { kind: "hidden" }],
    ["publishedTomorrow", { kind: "unlisted", value: "publishedTomorrow" }],
    ["Draft", { kind: "unlisted", value: "Draft" }],
    ["", { kind: "unlisted", value: "" }],
    ["toString", { kind: "unlisted", value: "toString" }],
    ["__proto__", { kind: "unlisted", value: "__proto__" }],
    ["constructor", { kind: "unlisted", value: "constructor" }],
    [null, { kind: "absent" }],
    [undefined, { kind: "absent" }],
  ];
  test.each(open)("of an evolvable enum: %j", (given, want) => {
    expect(readEnum(status, given)).toEqual(want);
  });

  test.each<[string | null, EnumReading<string>]>([
    ["one", { kind: "known", value: "one" }],
    ["unknownFutureValue", { kind: "unlisted", value: "unknownFutureValue" }],
    [null, { kind: "absent" }],
  ])("of a closed enum: %j", (given, want) => {
    expect(readEnum(closed, given)).toEqual(want);
  });
});

test.each([
  ["draft", true],
  ["failed", true],
  ["unknownFutureValue", false],
  ["toString", false],
  [null, false],
  [undefined, false],
])("isMember of %j: %j", (given, want) => {
  expect(isMember(status, given)).toBe(want);
});

describe("matchEnum calls the handler of a value", () => {
  const read = (value: string | null | undefined) =>
    matchEnum(status, value, {
      draft: (member) => `handled ${member}`,
      activating: () => "",
      active: () => "",
      completed: () => "",
      completedWithError: () => "",
      failed: (member) => `handled ${member}`,
      otherwise: (raw) => `otherwise ${raw}`,
    });
  test.each([
    ["draft", "handled draft"],
    ["failed", "handled failed"],
    ["unknownFutureValue", "otherwise unknownFutureValue"],
    ["otherwise", "otherwise otherwise"],
    ["toString", "otherwise toString"],
    ["__proto__", "otherwise __proto__"],
    [null, "otherwise null"],
    [undefined, "otherwise undefined"],
  ])("for %j: %j", (given, want) => {
    expect(read(given)).toBe(want);
  });

  test("that is otherwise, if the handler of a member is missing at run time", () => {
    // @ts-expect-error a missing member does not compile
    expect(matchEnum(closed, "two", { one: () => 1, otherwise: (raw) => raw })).toBe("two");
  });
});

test.each([
  ["fastRestore", { known: ["fastRestore"], unlisted: [], hidden: false }],
  [
    "fastRestore,includeNewerItems",
    { known: ["fastRestore", "includeNewerItems"], unlisted: [], hidden: false },
  ],
  ["none, unknownFutureValue ,new", { known: ["none"], unlisted: ["new"], hidden: true }],
  ["", { known: [], unlisted: [], hidden: false }],
  [",", { known: [], unlisted: [], hidden: false }],
  ["toString", { known: [], unlisted: ["toString"], hidden: false }],
  [null, { known: [], unlisted: [], hidden: false }],
  [undefined, { known: [], unlisted: [], hidden: false }],
])("readFlags of %j", (given, want) => {
  expect(readFlags(restorePointTags, given)).toEqual(want);
});

test("readFlags reads the result of joinFlags", () => {
  const written = joinFlags(restorePointTags, "fastRestore", "includeNewerItems");
  expect(written).toBe("fastRestore,includeNewerItems");
  expect(joinFlags(restorePointTags, ["fastRestore", "includeNewerItems"])).toBe(written);
  expect(readFlags(restorePointTags, written).known).toEqual(["fastRestore", "includeNewerItems"]);
});
