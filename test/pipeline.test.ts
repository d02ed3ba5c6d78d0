import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../scripts/document/json.ts";
import { parseYamlObject } from "../scripts/document/yaml.ts";
import { type Linter, startLinter } from "../scripts/lint/lint.ts";
import { type PipelineOutput, pipeline } from "../scripts/pipeline.ts";
import { compile } from "./support/compile.ts";
import { strict } from "./support/normalized.ts";
import { deepFreeze } from "./support/values.ts";

let linter: Linter;
beforeAll(() => {
  linter = startLinter();
});
afterAll(() => linter.close());

/** Runs the pipeline on a document with the schema `ns.thing` in a request and its response. */
async function run(schemas: string, around: JsonObject = {}): Promise<PipelineOutput> {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/ns.thing" } } };
  const failed = { description: "Failed." };
  const document: JsonObject = {
    openapi: "3.0.4",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://graph.test" }],
    paths: {
      "/things": {
        post: {
          operationId: "things.Create-12ab",
          requestBody: { content },
          responses: { "2XX": { description: "Done.", content }, "4XX": failed },
        },
      },
    },
    components: { schemas: parseYamlObject(schemas, "schemas") },
    ...around,
  };
  const manifest = { name: "things", inputs: {} };
  return await pipeline(
    {
      document: deepFreeze(document),
      corrections: [],
      descriptions: [],
      dialect: "graph",
      manifest,
      lint: strict("generated/openapi.yaml"),
    },
    linter,
  );
}

function typesOf({ files }: PipelineOutput): string {
  const text = files.get("api.ts") ?? "";
  expect(compile(text).faults).toEqual([]);
  const header = text.match(/^.*\n\/\* eslint-disable \*\/\n(?:\/\/ biome-.*\n)+/)?.[0] ?? "";
  return text.slice(header.length, text.indexOf("export interface paths"));
}

describe("the pipeline makes accurate types without a finding of", () => {
  const cases: readonly { behaviour: string; given: string; want: string }[] = [
    {
      behaviour: "a family of three levels whose middle one can be a value",
      given: `
ns.thing:
  required: ['@odata.type']
  type: object
  properties: {'@odata.type': {type: string}}
  discriminator:
    propertyName: '@odata.type'
    mapping: {'#ns.large': '#/components/schemas/ns.large', '#ns.huge': ns.huge}
ns.large:
  allOf:
    - {$ref: '#/components/schemas/ns.thing'}
    - {required: ['@odata.type'], type: object, properties: {size: {type: integer}, '@odata.type': {type: string}}}
  discriminator: {propertyName: '@odata.type', mapping: {'#ns.huge': '#/components/schemas/ns.huge'}}
  x-ms-discriminator-value: '#ns.large'
ns.huge:
  allOf: [{$ref: '#/components/schemas/ns.large'}, {title: huge, type: object}]
  x-ms-discriminator-value: '#ns.huge'
`,
      want: `export interface Huge {
    "@odata.type"?: "#ns.huge";
    size?: number;
}
export interface LargeSelf {
    /** @default #ns.large */
    "@odata.type"?: "#ns.large";
    size?: number;
}
export type Thing = LargeSelf | Huge | ThingSelf;
export type ThingRequest = WithRequired<LargeSelf, "@odata.type"> | WithRequired<Huge, "@odata.type"> | ThingSelf;
export interface ThingSelf {
    /** @default #ns.thing */
    "@odata.type"?: "#ns.thing";
}
`,
    },
    {
      behaviour: "numbers that may be infinite",
      given: `
ns.thing:
  type: object
  properties:
    latitude:
      oneOf:
        - {type: number, format: double, nullable: true}
        - {type: string, nullable: true}
        - {$ref: '#/components/schemas/ReferenceNumeric'}
ReferenceNumeric: {enum: ['-INF', INF, NaN], type: string, nullable: true}
`,
      want: `export type ReferenceNumeric = "-INF" | "INF" | "NaN" | null;
export interface Thing {
    latitude?: (number | null) | (string | null) | ReferenceNumeric;
}
`,
    },
    {
      behaviour: "open types, one of which adds no property to its base",
      given: `
ns.base: {type: object, properties: {id: {type: string}}, additionalProperties: {type: object}}
ns.thing:
  allOf:
    - {$ref: '#/components/schemas/ns.base'}
    - {title: thing, type: object, additionalProperties: {type: object}}
`,
      want: `export interface Thing {
    id?: string;
}
`,
    },
    {
      behaviour: "recursive types with annotations beside the reference",
      given: `
ns.thing:
  type: object
  properties:
    id: {type: string, readOnly: true}
    parent: {allOf: [{$ref: '#/components/schemas/ns.thing'}], nullable: true, description: One above.}
`,
      want: `export interface Thing {
    readonly id?: string;
    /** One above. */
    parent?: Thing | null;
}
export interface ThingRequest {
    /** One above. */
    parent?: ThingRequest | null;
}
`,
    },
    {
      behaviour: "schemas and properties with the names of object members",
      given: `
ns.thing: {type: object, properties: {__proto__: {$ref: '#/components/schemas/constructor'}, '12': {$ref: '#/components/schemas/34'}}}
constructor: {type: object, properties: {toString: {type: string}}}
'34': {type: string, enum: [__proto__, constructor]}
`,
      want: `export type _34 = "__proto__" | "constructor";
export interface Constructor {
    toString?: string;
}
export interface Thing {
    12?: _34;
    __proto__?: Constructor;
}
`,
    },
  ];
  for (const { behaviour, given, want } of cases) {
    test(behaviour, async () => {
      const output = await run(given);
      expect(output.findings).toEqual([]);
      expect(typesOf(output)).toBe(want);
    });
  }

  test("the pipeline accepts a revision with security, default responses for failures and a server URL that ends with a slash", async () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/ns.thing" } } };
    const output = await run("ns.thing: {type: object, properties: {id: {type: string}}}", {
      servers: [{ url: "https://graph.test/beta/", description: "Core" }],
      security: [{ azureaadv2: [] }],
      paths: {
        "/things": {
          get: {
            tags: ["things.root"],
            operationId: "thing_ListThing",
            responses: { "2XX": { description: "Things.", content }, default: { description: "Failed." } },
          },
        },
      },
      components: {
        schemas: { "ns.thing": { type: "object", properties: { id: { type: "string" } } } },
        securitySchemes: {
          azureaadv2: {
            type: "oauth2",
            flows: {
              authorizationCode: {
                authorizationUrl: "https://a.test",
                tokenUrl: "https://a.test",
                scopes: {},
              },
            },
          },
        },
      },
    });
    expect(output.findings).toEqual([]);
    expect(typesOf(output)).toBe("export interface Thing {\n    id?: string;\n}\n");
  });
});

test("the document, its text and its types agree", async () => {
  const { document, files } = await run("ns.thing: {type: object, properties: {id: {type: string}}}");
  const text = files.get("openapi.yaml") ?? "";
  expect(text).toMatch(/^# Generated by graph-slice\. Do not edit\.\n/);
  expect(parseYamlObject(text, "openapi.yaml")).toEqual(document);
  expect([...files.keys()]).toEqual(["openapi.yaml", "api.ts", "enums.ts", "README.md", "manifest.json"]);
});

describe("the linter reports where a document is not OpenAPI", () => {
  test.each([
    { given: "ns.thing: 1", at: "#/components/schemas/ns.thing" },
    { given: "ns.thing: {type: object, properties: text}", at: "#/components/schemas/ns.thing/properties" },
    {
      given: "ns.thing: {type: object, properties: {a: [1]}}",
      at: "#/components/schemas/ns.thing/properties/a",
    },
    { given: "ns.thing: {allOf: text}", at: "#/components/schemas/ns.thing/allOf" },
    { given: "ns.thing: {anyOf: [[1], text]}", at: "#/components/schemas/ns.thing/anyOf/0" },
    { given: "ns.thing: {type: [1]}", at: "#/components/schemas/ns.thing/type/0" },
  ])("$given", async ({ given, at }) => {
    const { findings } = await run(given);
    expect(findings.map(({ rule, pointer }) => ({ rule, pointer }))).toContainEqual({
      rule: "struct",
      pointer: at,
    });
  });
});

test("a finding has its place in the document", async () => {
  const { findings } = await run(
    "ns.thing: {allOf: [{$ref: '#/components/schemas/ns.thing'}, {type: object, properties: {a: {type: string}}}]}",
  );
  const places = findings.map(({ rule, severity, pointer }) => ({ rule, severity, pointer }));
  expect(places).toEqual([
    { rule: "graph/no-circle", severity: "error", pointer: "#/components/schemas/ns.thing" },
  ]);
});
