import fc from "fast-check";
import type ts from "typescript";
import { describe, expect, test } from "vitest";
import { type JsonObject, objectAt, stringAt } from "../../scripts/document/json.ts";
import { visit } from "../../scripts/document/visit.ts";
import { emitTypes, typeNames } from "../../scripts/emit/types.ts";
import { normalize } from "../../scripts/normalize/normalize.ts";
import { type Compiled, compile } from "../support/compile.ts";
import { documents } from "../support/documents.ts";
import { deepFreeze } from "../support/values.ts";

/** Returns the declarations of schemas in the generated text. */
function declarationsOf(schemas: JsonObject): string {
  const text = emitTypes(deepFreeze({ components: { schemas } }));
  return text.slice(0, text.indexOf("export interface paths"));
}

describe("a schema is declared", () => {
  const cases: readonly { behaviour: string; given: JsonObject; want: string }[] = [
    {
      behaviour: "as an interface, under the last part of its name",
      given: {
        "ns.thing": {
          type: "object",
          required: ["id"],
          properties: { id: { type: "string" }, n: { type: "number" } },
        },
      },
      want: "export interface Thing {\n    id: string;\n    n?: number;\n}\n",
    },
    {
      behaviour: "as an alias, if it is not an object",
      given: { "ns.list": { type: "array", items: { $ref: "#/components/schemas/ns.list" } } },
      want: "export type List = List[];\n",
    },
    {
      behaviour: "and referred to by name, also if it is nullable",
      given: {
        a: {
          type: "object",
          properties: { b: { anyOf: [{ $ref: "#/components/schemas/ns.b" }, { type: "null" }] } },
        },
        "ns.b": { type: ["string", "null"] },
      },
      want: "export interface A {\n    b?: B | null;\n}\nexport type B = string | null;\n",
    },
    {
      behaviour: "with the documentation of the schema and of its properties",
      given: {
        a: {
          description: "An a.",
          type: "object",
          properties: { b: { type: "string", format: "date-time", description: "When.", deprecated: true } },
        },
      },
      want: "/** An a. */\nexport interface A {\n    /**\n     * When.\n     *\n     * Format: date-time\n     * @deprecated\n     */\n    b?: string;\n}\n",
    },
    {
      behaviour: "as its members or any other string, if it is an evolvable enum",
      given: {
        "ns.status": {
          "x-graph-enum": { members: ["on"], sentinel: "unknownFutureValue", later: [] },
          anyOf: [
            { type: "string", enum: ["on", "unknownFutureValue"] },
            { type: "string" },
            { type: "null" },
          ],
        },
      },
      want: 'export type Status = ("on" | "unknownFutureValue") | (string & {}) | null;\n',
    },
    {
      behaviour: "as any string, if the document lists no members",
      given: { a: { anyOf: [{ type: "string", enum: ["on"] }, { type: "integer" }] }, b: { type: "string" } },
      want: 'export type A = "on" | number;\nexport type B = string;\n',
    },
    {
      behaviour: "with the literal that distinguishes it in its family",
      given: {
        base: { anyOf: [{ $ref: "#/components/schemas/sub" }, { $ref: "#/components/schemas/baseSelf" }] },
        baseSelf: { type: "object", properties: { "@odata.type": { type: "string", default: "#base" } } },
        sub: { type: "object", properties: { "@odata.type": { type: "string", const: "#sub" } } },
      },
      want: 'export type Base = Sub | BaseSelf;\nexport interface BaseSelf {\n    /** @default #base */\n    "@odata.type"?: "#base";\n}\nexport interface Sub {\n    "@odata.type"?: "#sub";\n}\n',
    },
    {
      behaviour: "as unknown, if it is true, as are its properties",
      given: { any: true, a: { type: "object", properties: { b: true } } },
      want: "export type Any = unknown;\nexport interface A {\n    b?: unknown;\n}\n",
    },
    {
      behaviour: "without an index signature that no property matches",
      given: {
        a: { type: "object" },
        b: { type: "object", additionalProperties: true },
        c: { type: "object", properties: {} },
      },
      want: "export type A = Record<string, unknown>;\nexport interface B {\n    [key: string]: unknown;\n}\nexport type C = Record<string, unknown>;\n",
    },
  ];
  for (const { behaviour, given, want } of cases) {
    test(behaviour, () => {
      expect(declarationsOf(given)).toBe(want);
      expect(compile(declarationsOf(given)).faults).toEqual([]);
    });
  }
});

test("the module of an empty document compiles", () => {
  const { faults, typeOf } = compile(emitTypes({ openapi: "3.1.1" }));
  expect(faults).toEqual([]);
  expect(typeOf("paths")).toBeDefined();
});

test("a parameter that a path lists twice, also by reference, is declared once", () => {
  const mode = (type: string) => ({ name: "mode", in: "query", schema: { type } });
  const parameters = [
    { $ref: "#/paths/~1a/parameters/1" },
    mode("integer"),
    { ...mode("string"), in: "header" },
  ];
  const path = { parameters: [mode("string"), { $ref: "#/components/parameters/mode" }] };
  const paths = { "/a": { parameters }, "/b": path };
  const document = { paths, components: { parameters: { mode: mode("number") } } };
  const text = emitTypes(deepFreeze(document));
  expect(compile(text).faults).toEqual([]);
  expect(text).toContain('mode?: components["parameters"]["mode"];');
});

const STRINGS: readonly string[] = [
  ..."*/ /* // ' \" ` \\ ${ \n \r\n \u2028 \0 é 😀 \ud800 __proto__ constructor 0 007 1e3 -1 a-b a.b $ref".split(
    " ",
  ),
  "two words",
  "",
];

test("hostile strings are unchanged in every part of a document", () => {
  const properties = Object.fromEntries(
    STRINGS.map((key) => [key, { type: "string", description: key, title: key }]),
  );
  const paths = STRINGS.map((key, index): [string, JsonObject] => [
    `/${key}`,
    {
      summary: key,
      get: {
        operationId: key === "" ? "empty" : key,
        summary: key,
        description: `@deprecated ${key}`,
        parameters: [{ name: key, in: "query", description: key, schema: { type: "string", default: key } }],
        responses: {
          "2XX": { description: key, content: { [`text/${index}`]: { schema: { const: key } } } },
        },
      },
    },
  ]);
  const document: JsonObject = {
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        properties: { type: "object", properties, description: STRINGS.join(" ") },
        values: { type: "string", enum: STRINGS, description: STRINGS.join("\n") },
      },
    },
  };
  const compiled = compile(emitTypes(deepFreeze(document)));
  expect(compiled.faults).toEqual([]);
  const { typeOf } = compiled;
  expect(namesIn(compiled, typeOf("Properties"))).toEqual(STRINGS.toSorted());
  expect(literalsOf(typeOf("Values"))).toEqual(STRINGS.toSorted());
  expect(namesIn(compiled, typeOf("paths"))).toEqual(STRINGS.map((key) => `/${key}`).toSorted());
  const ids = STRINGS.map((key) => (key === "" ? "empty" : key)).toSorted();
  expect(namesIn(compiled, typeOf("operations"))).toEqual(ids);
});

test("the types of a random document compile, and declare its paths, operations and schemas", () => {
  fc.assert(
    fc.property(documents, (given) => {
      const document = deepFreeze(normalize(given, "graph"));
      const text = emitTypes(document);
      const compiled = compile(text);
      expect(compiled.faults).toEqual([]);
      expect(text).not.toContain("Record<string, never>;\n}");
      const schemas = Object.keys(objectAt(document, "components", "schemas"));
      const operationIds: string[] = [];
      visit(document, (node, kind) => {
        if (kind === "operation") operationIds.push(stringAt(node, "operationId") ?? "");
      });
      expect(namesIn(compiled, compiled.typeOf("paths"))).toEqual(
        Object.keys(objectAt(document, "paths")).toSorted(),
      );
      expect(namesIn(compiled, compiled.typeOf("operations"))).toEqual(operationIds.toSorted());
      for (const name of schemas) expect(compiled.typeOf(typeNames(document).get(name) ?? "")).toBeDefined();
    }),
    { numRuns: 40 },
  );
});

function namesIn({ checker }: Compiled, type: ts.Type): readonly string[] {
  return checker
    .getPropertiesOfType(type)
    .map(({ name }) => name)
    .toSorted();
}

function literalsOf(type: ts.Type): readonly string[] {
  const members = type.isUnion() ? type.types : [type];
  return members.map((member) => (member.isStringLiteral() ? member.value : "no literal")).toSorted();
}
