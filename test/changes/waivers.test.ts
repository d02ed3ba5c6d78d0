import { describe, expect, test } from "vitest";
import type { Change } from "../../scripts/changes/change.ts";
import { vanished } from "../../scripts/changes/rules/rules.ts";
import { applyWaivers, parseWaivers } from "../../scripts/changes/waivers.ts";

const change = (rule: string, pointer: string): Change => ({
  rule,
  level: "breaking",
  audience: ["response"],
  pointer,
  message: "It is gone.",
  operations: [],
  operationCount: 0,
});

const path = change("path-removed", "#/paths/~1a");
const property = change("property-removed", "#/components/schemas/a/properties/b");
const type = change("type-changed", "#/components/schemas/a/properties/c");

test("vanished keeps the changes that remove or rename an element", () => {
  expect(vanished([path, type, property])).toEqual([path, property]);
});

const WAIVERS = `waivers:
  - rule: path-removed
    pointer: '#/paths/~1a'
    reason: nobody calls it
    expires: 2026-12-31
  - pointer: '#/components/schemas/a/properties/b'
    reason: it was always empty
    expires: 2026-06-30
`;

describe("waivers", () => {
  const waivers = parseWaivers(WAIVERS, "waivers.yaml");
  const waiverOf = ({ pointer }: Change) => waivers.find((waiver) => waiver.pointer === pointer);

  test.each([
    ["2026-06-30", [path, property], [], 0],
    ["2026-07-01", [path], [property], 1],
    ["2026-12-31", [path], [property], 1],
    ["2027-01-01", [], [path, property], 2],
  ])("accept changes until they expire: on %s", (today, accepted, refused, expired) => {
    const result = applyWaivers([path, property], waivers, today);
    expect(result).toMatchObject({ refused, unmatched: [] });
    expect(result.accepted).toEqual(accepted.map((change) => ({ change, waiver: waiverOf(change) })));
    expect(result.expired).toHaveLength(expired);
  });

  test("that name a rule do not accept another rule at the same pointer", () => {
    const other = change("operation-removed", path.pointer);
    const { refused, unmatched } = applyWaivers([other], waivers, "2026-01-01");
    expect(refused).toEqual([other]);
    expect(unmatched).toEqual(waivers);
  });

  test("without a matching change are reported as unmatched", () => {
    const none = { accepted: [], refused: [], expired: [] };
    expect(applyWaivers([], waivers, "2030-01-01")).toEqual({ ...none, unmatched: waivers });
  });
});

test.each([
  ["waivers: []\nmore: 1", "waivers.yaml: unknown key more"],
  ["waiver: []", "waivers.yaml: unknown key waiver"],
  ["waivers: {}", "waivers.yaml: has no list of waivers"],
  ["waivers: [1]", "waivers.yaml#/waivers/0: is not a waiver"],
  [entry({ until: "2026-12-31" }), "waivers.yaml#/waivers/0: unknown key until"],
  [entry({ pointer: undefined }), "waivers.yaml#/waivers/0: has no pointer"],
  [entry({ reason: " " }), "waivers.yaml#/waivers/0: has no reason"],
  [entry({ expires: undefined }), "waivers.yaml#/waivers/0: has no expires"],
  [entry({ expires: "soon" }), "waivers.yaml#/waivers/0: invalid date: soon"],
  [entry({ expires: "2026-02-30" }), "waivers.yaml#/waivers/0: invalid date: 2026-02-30"],
  [entry({ rule: 1 }), "waivers.yaml#/waivers/0: has no rule"],
])("parseWaivers refuses %j: %s", (text, message) => {
  expect(() => parseWaivers(text, "waivers.yaml")).toThrow(message);
});

test("parseWaivers accepts an empty list", () => {
  expect(parseWaivers("waivers: []", "waivers.yaml")).toEqual([]);
});

function entry(change: Readonly<Record<string, unknown>>): string {
  const waiver = { pointer: "#/paths/~1a", reason: "why", expires: "2026-12-31", ...change };
  return JSON.stringify({ waivers: [waiver] });
}
