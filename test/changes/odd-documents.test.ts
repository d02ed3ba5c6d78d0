import { expect, test } from "vitest";
import { compare } from "../../scripts/changes/compare.ts";
import { report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

const answering = (schema: Json, schemas: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  paths: { "/a": { get: { responses: { 200: { description: "", content: { "a/b": { schema } } } } } } },
  components: { schemas },
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

const DOCUMENTS: Readonly<Record<string, JsonObject>> = {
  "only a version": { openapi: "3.1.0" },
  "null under each key": { openapi: "3.0.0", paths: null, components: null, info: null, tags: null },
  "webhooks alone": { openapi: "3.1.0", webhooks: { a: { post: { responses: {} } } } },
  "schemas that are booleans": answering(true, { x: true, y: object({ a: true, b: false }) }),
  "cyclic references": answering(ref("A"), { A: ref("B"), B: ref("A") }),
  "cyclic bases": answering(ref("A"), {
    A: { allOf: [ref("B")] },
    B: { allOf: [ref("A"), object({ x: ref("A") })] },
  }),
  "a type that contains itself": answering(ref("T"), {
    T: object({ kids: { type: "array", items: ref("T") } }),
  }),
  "another type that contains itself": answering(ref("U"), {
    U: object({ kids: { type: "array", items: ref("U") }, n: {} }),
  }),
  "names of Object.prototype": answering(
    ref("__proto__"),
    parseYamlObject("__proto__: { type: object, properties: { constructor: {}, __proto__: {} } }", "names"),
  ),
  "enum members that are not strings": answering({
    enum: [{ toString: 1 }, { toString: 1, a: [] }, null, 0, ["a"]],
  }),
  "other enum members that are not strings": answering({ enum: [{ toString: null }, true, ["b"]] }),
  "a union with a mapping to a missing schema": answering(
    {
      oneOf: [ref("P"), { type: "array", items: {} }],
      discriminator: { propertyName: "k", mapping: { p: "P", gone: "#/components/schemas/none" } },
    },
    { P: { ...object({ k: { const: "p" } }), patternProperties: { "^x": {} }, not: {} } },
  ),
  "invalid keywords of a schema": {
    openapi: "3.1.0",
    paths: {
      "/a": { get: { parameters: "x", responses: [], requestBody: 3, tags: {} }, parameters: [1, null] },
    },
    components: { schemas: { a: { type: 3, enum: "x", properties: [], required: "a", allOf: "x" } } },
  },
};

const revisions = Object.entries(DOCUMENTS).map(([name, document]) => revisionOf(document, name));

test.each(revisions)("$name: has no change against itself", (revision) => {
  expect(report(revision, revision)).toMatchObject({ bump: "none", changes: [] });
});

test.each(revisions)("$name: can be compared with each other odd document", (before) => {
  for (const after of revisions) expect(() => compare(before, after), after.name).not.toThrow();
});
