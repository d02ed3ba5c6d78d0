import { describe, expect, test } from "vitest";
import { formatJson } from "../../scripts/changes/format/json.ts";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { type Report, report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import { compareChanges } from "../../scripts/changes/rules/rules.ts";
import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from "../../scripts/document/json.ts";
import { type Edit, edited, schema, slice } from "./slice.ts";

const before = slice();
const STATUS = schema("restoreSessionStatus", "enum");
const COMPLETED = schema("restoreSessionBase", "allOf", 1, "properties", "completedDateTime");
const SESSIONS = ["paths", "/solutions/backupRestore/restoreSessions"];

const insert = (index: number, item: string) => (list: Json) =>
  isArray(list) ? list.toSpliced(index, 0, item) : list;
const removed = () => undefined;

const compared = (edits: readonly Edit[]): Report => reportOn(before, edited(before, edits));
const reportOn = (old: JsonObject, now: JsonObject) =>
  report(revisionOf(old, "before"), revisionOf(now, "after"));

test("a slice has no change against itself", () => {
  const found = compared([]);
  expect(found).toMatchObject({ bump: "none", changes: [], forcedBy: [], rewritten: 0 });
  expect(formatMarkdown(found)).toContain("Nothing changed.");
});

test("adding a later member, a path and a property to the committed slice is compatible", () => {
  const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/new";
  const found = compared([
    [STATUS, insert(99, "paused")],
    [
      ["paths"],
      (paths) => (isObject(paths) ? { ...paths, [path]: objectAt(paths, SESSIONS[1] ?? "") } : paths),
    ],
    [
      schema("restoreSessionBase", "allOf", 1, "properties"),
      (all) => (isObject(all) ? { ...all, label: { type: "string" } } : all),
    ],
  ]);
  expect(found.changes.map(({ rule, level, audience }) => `${level} ${rule} ${audience.join("+")}`)).toEqual([
    "compatible path-added response+request",
    "compatible property-added response+request",
    "compatible enum-member-added-after-sentinel request+match",
  ]);
  expect(found.bump).toBe("minor");
});

test("a removed property is breaking wherever an operation reaches it", () => {
  const found = compared([[COMPLETED, removed]]);
  expect(found.bump).toBe("major");
  const [change] = found.changes;
  expect(change).toMatchObject({
    rule: "property-removed",
    level: "breaking",
    audience: ["response", "request"],
    pointer: "#/components/schemas/microsoft.graph.restoreSessionBase/allOf/1/properties/completedDateTime",
    message: "`restoreSessionBase.completedDateTime` was removed (it was `string (date-time) or null`)",
  });
  expect(change?.operations).toContain("GET /solutions/backupRestore/restoreSessions");
  expect(change?.operations).toContain(
    "PATCH /solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
  );
});

test("moving a sentinel is breaking", () => {
  const found = compared([[STATUS, (list) => (isArray(list) ? list.toReversed() : list)]]);
  expect(found).toMatchObject({ bump: "major", forcedBy: [{ by: "enum-sentinel-moved" }] });
});

test("inlining a schema is risky: its type can no longer be imported", () => {
  const inlined = objectAt(before, "components", "schemas", "microsoft.graph.restoreSessionArtifactCount");
  const place = schema("restoreSessionBase", "allOf", 1, "properties", "restoreSessionArtifactCount");
  const found = compared([
    [
      place,
      (property) =>
        isObject(property) ? { ...property, anyOf: [inlined, { type: "object", nullable: true }] } : property,
    ],
    [schema("restoreSessionArtifactCount"), removed],
  ]);
  expect(found).toMatchObject({ bump: "minor", changes: [{ rule: "schema-inlined" }], rewritten: 1 });
});

describe("a report of a hundred irrelevant changes and three breaking ones", () => {
  const noisy = noise(before);
  const three: readonly Edit[] = [
    [COMPLETED, removed],
    [STATUS, insert(5, "paused")],
    [[...SESSIONS, "get", "parameters"], (list) => (isArray(list) ? [...list, NEW_PARAMETER] : list)],
  ];

  test("has nothing breaking for the irrelevant changes alone", () => {
    const found = reportOn(before, noisy.document);
    expect(noisy.count).toBeGreaterThanOrEqual(100);
    expect(found.bump).toBe("patch");
    expect(found.counts).toMatchObject({ breaking: 0, risky: 0, compatible: 0 });
    expect(found.rewritten).toBeGreaterThan(0);
  });

  test("shows the three breaking changes first, in JSON and Markdown", () => {
    const found = reportOn(before, edited(noisy.document, three));
    expect(found.changes.slice(0, 3).map(({ rule }) => rule)).toEqual([
      "parameter-added-required",
      "property-removed",
      "enum-member-added-before-sentinel",
    ]);
    expect(found.changes.slice(3).every(({ level }) => level === "documentation")).toBe(true);
    expect(found.changes.length).toBeGreaterThan(90);
    const page = formatMarkdown(found);
    const top = page.split("\n").slice(0, 25).join("\n");
    for (const { message } of found.changes.slice(0, 3)) expect(top).toContain(message);
    expect(page.indexOf("## Breaking (3)")).toBeLessThan(page.indexOf("Documentation ("));
    // The page groups changes: a line for each rule, a few examples, and the number of others.
    expect(page.split("\n").length).toBeLessThan(120);
  });
});

describe("a report", () => {
  const edits: readonly Edit[] = [
    [["info", "description"], () => "Other words."],
    [COMPLETED, removed],
    [STATUS, insert(99, "paused")],
  ];
  const found = compared(edits);

  test("does not depend on the order of keys in the documents", () => {
    const shuffledOne = reportOn(before, shuffled(edited(before, edits)));
    expect(formatJson(shuffledOne)).toBe(formatJson(found));
  });

  test("has the most severe changes first", () => {
    const { changes } = found;
    expect(changes).toEqual(changes.toSorted(compareChanges));
    expect(changes.map(({ level }) => level)).toEqual(["breaking", "compatible", "documentation"]);
  });

  test("has, as JSON, the fields that programs rely on", () => {
    const json: unknown = JSON.parse(formatJson(found));
    const { bump, changes } = isJsonObject(json) ? json : {};
    expect(bump).toBe("major");
    expect(changes).toHaveLength(3);
    for (const change of Array.isArray(changes) ? changes : []) {
      expect(change).toMatchObject({
        rule: expect.stringMatching(/^[a-z-]+$/),
        level: expect.stringMatching(/^(breaking|risky|compatible|documentation)$/),
        audience: expect.any(Array),
        pointer: expect.stringMatching(/^#\//),
        message: expect.stringMatching(/\S/),
        operations: expect.any(Array),
      });
    }
  });
});

const NEW_PARAMETER = { name: "tenant", in: "query", required: true, schema: { type: "string" } };

// Changes descriptions, tags, hashes, orders and places of schemas: nothing relevant.
function noise(document: JsonObject): { readonly document: JsonObject; readonly count: number } {
  let count = 0;
  const noted = <T>(value: T): T => {
    count += 1;
    return value;
  };
  const paths = entriesOf(objectAt(document, "paths")).map(([path, item]): [string, Json] => {
    const operations = entriesOf(isObject(item) ? item : {}).map(([method, operation]): [string, Json] => {
      if (!isObject(operation)) return [method, operation];
      const { operationId } = operation;
      if (typeof operationId === "string" && /-[0-9a-f]{4}$/.test(operationId))
        return [method, noted({ ...operation, operationId: operationId.replace(/....$/, "ffff") })];
      return [
        method,
        noted(count % 2 === 0 ? { ...operation, tags: ["other"] } : { ...operation, summary: "Other." }),
      ];
    });
    return [path, Object.fromEntries(operations)];
  });
  const schemas = entriesOf(objectAt(document, "components", "schemas")).map(
    ([name, value]): [string, Json] => [
      name,
      isObject(value) ? noted({ ...value, description: "Other words." }) : value,
    ],
  );
  const components = { ...objectAt(document, "components"), schemas: Object.fromEntries(schemas) };
  return { document: shuffled({ ...document, paths: Object.fromEntries(paths), components }), count };
}

function shuffled(value: JsonObject): JsonObject {
  const turn = (item: Json): Json => {
    if (isArray(item)) return item.map(turn);
    if (!isObject(item)) return item;
    return Object.fromEntries(
      entriesOf(item)
        .map(([name, child]): [string, Json] => [name, turn(child)])
        .toReversed(),
    );
  };
  const turned = turn(value);
  return isObject(turned) ? turned : value;
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null;
}
