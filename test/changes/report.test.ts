import { describe, expect, test } from "vitest";
import { compareChanges } from "../../scripts/changes/change.ts";
import { editionOf } from "../../scripts/changes/edition.ts";
import { formatJson } from "../../scripts/changes/format/json.ts";
import { formatMarkdown } from "../../scripts/changes/format/markdown.ts";
import { type Report, report } from "../../scripts/changes/report.ts";
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
const gone = () => undefined;

const compared = (edits: readonly Edit[]): Promise<Report> => reportOn(before, edited(before, edits));
const reportOn = (old: JsonObject, now: JsonObject) =>
  report(editionOf(old, "before"), editionOf(now, "after"));

test("a slice is the same as itself, and the compiler is asked of all of it", async () => {
  const found = await compared([]);
  expect(found).toMatchObject({ bump: "none", changes: [], forcedBy: [], differences: [], rewritten: 0 });
  expect(found.compiler).toMatchObject({ asked: true, operations: 83, verdicts: [], brokenOperations: [] });
  expect(formatMarkdown(found)).toContain("Nothing changed.");
});

test("the committed slice as upstream would change it: a later member, a path, a property", async () => {
  const path = "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/new";
  const found = await compared([
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
    "compatible enum-member-added-after-sentinel send+match",
    "compatible path-added read+send",
    "compatible property-added read+send",
  ]);
  expect(found).toMatchObject({ bump: "minor", differences: [] });
  expect(found.compiler).toMatchObject({ asked: true, verdicts: [] });
});

describe("both opinions", () => {
  test("a property that is gone: rule and compiler agree", async () => {
    const found = await compared([[COMPLETED, gone]]);
    expect(found.bump).toBe("major");
    const [change] = found.changes;
    expect(change).toMatchObject({
      rule: "property-removed",
      level: "breaking",
      audience: ["read", "send"],
      pointer: "#/components/schemas/microsoft.graph.restoreSessionBase/allOf/1/properties/completedDateTime",
      message: "`restoreSessionBase.completedDateTime` is gone (was `string (date-time) or null`)",
      compiler: "breaking",
    });
    expect(change?.operations).toContain("GET /solutions/backupRestore/restoreSessions");
    expect(change?.operations).toContain(
      "PATCH /solutions/backupRestore/restoreSessions/{restoreSessionBase-id}",
    );
    expect(found.differences).toEqual([]);
  });

  test("a sentinel that moved: the rule alone objects", async () => {
    const found = await compared([[STATUS, (list) => (isArray(list) ? list.toReversed() : list)]]);
    expect(found.bump).toBe("major");
    expect(found.differences).toEqual([
      expect.objectContaining({
        rule: "enum-sentinel-moved",
        ruleSays: "breaking",
        compilerSays: "compiles",
      }),
    ]);
    expect(formatMarkdown(found)).toContain("Rule and compiler differ");
  });

  test("a schema that takes a name from another: the compiler alone objects, and its bump counts", async () => {
    const other = { type: "object", properties: { other: { type: "string" } } };
    const found = await compared([
      [["components", "schemas"], (all) => ({ ...(isObject(all) ? all : {}), "x.restorePoint": other })],
      [
        schema("restoreArtifactBase", "allOf", 1, "properties"),
        (all) => ({ ...(isObject(all) ? all : {}), more: { $ref: "#/components/schemas/x.restorePoint" } }),
      ],
    ]);
    expect(found.counts).toMatchObject({ breaking: 0, risky: 0 });
    expect(found.bump).toBe("major");
    expect(new Set(found.forcedBy.map(({ by }) => by))).toEqual(new Set(["compiler"]));
    expect(found.differences[0]).toMatchObject({
      ruleSays: "nothing",
      compilerSays: "breaking",
      message: "the type RestorePoint is called GraphRestorePoint now",
    });
  });

  test("a schema written out where it was used: no change by the rules, and its name is missed", async () => {
    const inlined = objectAt(before, "components", "schemas", "microsoft.graph.restoreSessionArtifactCount");
    const place = schema("restoreSessionBase", "allOf", 1, "properties", "restoreSessionArtifactCount");
    const found = await compared([
      [
        place,
        (property) =>
          isObject(property)
            ? { ...property, anyOf: [inlined, { type: "object", nullable: true }] }
            : property,
      ],
      [schema("restoreSessionArtifactCount"), gone],
    ]);
    expect(found.changes).toEqual([]);
    expect(found.bump).toBe("minor");
    expect(found.rewritten).toBe(1);
    expect(found.compiler).toMatchObject({
      verdicts: [{ level: "risky", audience: "import", subject: { part: "RestoreSessionArtifactCount" } }],
    });
  });

  test("a document too large for the compiler is compared by the rules alone", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`s${index}`, { type: "string" }]),
    );
    const large = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: many } };
    const found = await reportOn(large, large);
    expect(found.compiler).toMatchObject({ asked: false });
    expect(formatMarkdown(found)).toContain("Nothing: the compiler is asked about slices");
  });

  test.each(["enum", "properties"])("so is a schema with too many %s", async (keyword) => {
    const names = Array.from({ length: 3001 }, (_, index) => `name${index}`);
    const parts = keyword === "enum" ? names : Object.fromEntries(names.map((name) => [name, {}]));
    const wide = {
      openapi: "3.1.0",
      info: {},
      paths: {},
      components: { schemas: { s: { [keyword]: parts } } },
    };
    const found = await reportOn(wide, { ...wide, components: {} });
    expect(found.compiler).toMatchObject({ asked: false });
    expect(found.bump).toBe("major");
  });
});

describe("a hundred noisy changes and three true ones", () => {
  const noisy = noise(before);
  const three: readonly Edit[] = [
    [COMPLETED, gone],
    [STATUS, insert(5, "paused")],
    [[...SESSIONS, "get", "parameters"], (list) => (isArray(list) ? [...list, NEW_PARAMETER] : list)],
  ];

  test("the noise alone breaks nothing", async () => {
    const found = await reportOn(before, noisy.document);
    expect(noisy.count).toBeGreaterThanOrEqual(100);
    expect(found.bump).toBe("patch");
    expect(found.counts).toMatchObject({ breaking: 0, risky: 0, compatible: 0 });
    expect(found.compiler).toMatchObject({ asked: true, verdicts: [] });
    expect(found.rewritten).toBeGreaterThan(0);
  });

  test("the three are on top, in the JSON and on the page", async () => {
    const found = await reportOn(before, edited(noisy.document, three));
    expect(found.changes.slice(0, 3).map(({ rule }) => rule)).toEqual([
      "enum-member-added-before-sentinel",
      "parameter-added-required",
      "property-removed",
    ]);
    expect(found.changes.slice(3).every(({ level }) => level === "documentation")).toBe(true);
    expect(found.changes.length).toBeGreaterThan(90);
    const page = formatMarkdown(found);
    const top = page.split("\n").slice(0, 25).join("\n");
    for (const { message } of found.changes.slice(0, 3)) expect(top).toContain(message);
    expect(page.indexOf("## Breaking (3)")).toBeLessThan(page.indexOf("## Documentation"));
    // Grouped: a line for each rule, a few examples, and how many more.
    expect(page.split("\n").length).toBeLessThan(120);
  });
});

describe("a report", () => {
  const edits: readonly Edit[] = [
    [["info", "description"], () => "Other words."],
    [COMPLETED, gone],
    [STATUS, insert(99, "paused")],
  ];
  const found = compared(edits);

  test("is the same for the same documents, in whatever order they are written", async () => {
    const shuffledOne = await reportOn(before, shuffled(edited(before, edits)));
    expect(formatJson(shuffledOne)).toBe(formatJson(await found));
  });

  test("has the gravest changes first", async () => {
    const { changes } = await found;
    expect(changes).toEqual(changes.toSorted(compareChanges));
    expect(changes.map(({ level }) => level)).toEqual(["breaking", "compatible", "documentation"]);
  });

  test("as JSON has the shape that programs rely on", async () => {
    const json: unknown = JSON.parse(formatJson(await found));
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

// Other words, tags, hashes, orders and places of schemas: nothing that matters.
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
