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
  "nothing but a version": { openapi: "3.1.0" },
  "nothing under its keys": { openapi: "3.0.0", paths: null, components: null, info: null, tags: null },
  "webhooks alone": { openapi: "3.1.0", webhooks: { a: { post: { responses: {} } } } },
  "schemas that are booleans": answering(true, { x: true, y: object({ a: true, b: false }) }),
  "references in a circle": answering(ref("A"), { A: ref("B"), B: ref("A") }),
  "bases in a circle": answering(ref("A"), {
    A: { allOf: [ref("B")] },
    B: { allOf: [ref("A"), object({ x: ref("A") })] },
  }),
  "a type that holds itself": answering(ref("T"), {
    T: object({ kids: { type: "array", items: ref("T") } }),
  }),
  "another that does": answering(ref("U"), {
    U: object({ kids: { type: "array", items: ref("U") }, n: {} }),
  }),
  "names that objects have": answering(
    ref("__proto__"),
    parseYamlObject("__proto__: { type: object, properties: { constructor: {}, __proto__: {} } }", "names"),
  ),
  "members that are no text": answering({ enum: [{ toString: 1 }, { toString: 1, a: [] }, null, 0, ["a"]] }),
  "other members that are none": answering({ enum: [{ toString: null }, true, ["b"]] }),
  "a choice with a mapping to nothing": answering(
    {
      oneOf: [ref("P"), { type: "array", items: {} }],
      discriminator: { propertyName: "k", mapping: { p: "P", gone: "#/components/schemas/none" } },
    },
    { P: { ...object({ k: { const: "p" } }), patternProperties: { "^x": {} }, not: {} } },
  ),
  "what no schema may say": {
    openapi: "3.1.0",
    paths: {
      "/a": { get: { parameters: "x", responses: [], requestBody: 3, tags: {} }, parameters: [1, null] },
    },
    components: { schemas: { a: { type: 3, enum: "x", properties: [], required: "a", allOf: "x" } } },
  },
};

const revisions = Object.entries(DOCUMENTS).map(([name, document]) => revisionOf(document, name));

test.each(revisions)("$name: the same as itself", (revision) => {
  expect(report(revision, revision)).toMatchObject({ bump: "none", changes: [] });
});

test.each(revisions)("$name: comparable with every other", (before) => {
  for (const after of revisions) expect(() => compare(before, after), after.name).not.toThrow();
});
