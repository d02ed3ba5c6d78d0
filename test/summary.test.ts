import { expect, test } from "vitest";
import type { Report } from "../scripts/changes/report.ts";
import type { JsonObject } from "../scripts/document/json.ts";
import { describeChanges, summarize } from "../scripts/summary.ts";

const side = { name: "a", paths: 1, operations: 1, schemas: 1 };
const reportOf = (forcedBy: Report["forcedBy"]): Report => ({
  before: side,
  after: side,
  bump: "major",
  forcedBy,
  counts: { breaking: 12, risky: 3, compatible: 2, documentation: 1 },
  changes: [],
  overrides: [],
  rewritten: 0,
});
const FIRST = "changes     major: 12 breaking, 3 risky, 2 compatible, 1 documentation";
const gone = { by: "property-removed", pointer: "#/a", message: "`a` is gone" };

test("lists the changes that determine the version", () => {
  expect(describeChanges(reportOf([gone]))).toEqual([FIRST, "            `a` is gone (property-removed)"]);
});

test.each([
  [10, undefined],
  [11, "            … and 1 more"],
  [30, "            … and 20 more"],
])("lists ten of %i changes that determine the version", (count, last) => {
  const [first, ...lines] = describeChanges(reportOf(Array.from({ length: count }, () => gone)));
  expect(first).toBe(FIRST);
  expect(lines.slice(0, 10)).toEqual(
    Array.from({ length: 10 }, () => "            `a` is gone (property-removed)"),
  );
  expect(lines[10]).toBe(last);
  expect(lines).toHaveLength(last === undefined ? 10 : 11);
});

test("describes no change and a first update in one line", () => {
  expect(describeChanges("unchanged")).toEqual(["changes     none since the committed slice"]);
  expect(describeChanges("first")).toEqual(["changes     first update: there is nothing to compare with"]);
});

test.each([
  [{ query: {} }, "1 QUERY operation"],
  [{ additionalOperations: { COPY: {}, LINK: {} } }, "2 additional operations"],
  [{ get: { parameters: [{ name: "q", in: "querystring" }] } }, "1 querystring parameter"],
  [{ post: { callbacks: { a: {}, b: {} } } }, "2 callbacks"],
  [
    { get: { responses: { 200: { content: { "text/event-stream": { itemSchema: { type: "object" } } } } } } },
    "1 inline item schema",
  ],
])("names what the types leave out of %j", (item, what) => {
  const left = (items: JsonObject) =>
    summarize({ paths: items }, []).filter((line) => line.startsWith("left out"));
  expect(left({ "/a": item })).toEqual([`left out    ${what}: api.ts has no types for them`]);
  expect(left({ "/a": { get: {} } })).toEqual([]);
});
