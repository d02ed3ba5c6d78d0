import fc from "fast-check";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { pointer } from "../../scripts/document/pointer.ts";
import type { SliceRequest } from "../../scripts/slice/slice-request.ts";
import { character } from "../support/characters.ts";
import { render } from "./render.ts";

/** A document as text, and a request that takes some of its paths. */
export interface SliceCase {
  readonly text: string;
  readonly request: SliceRequest;
}

const NAMES: readonly string[] = [
  "microsoft.graph.entity",
  "__proto__",
  "constructor",
  "toString",
  "it's",
  "''",
  'say "x"',
  "a: b",
  "key:",
  ":",
  "#x",
  "x#y",
  "x #y",
  "{id}",
  "[0]",
  "- item",
  "? key",
  "&a",
  "*a",
  "!t",
  "%d",
  "@at",
  "`",
  "|",
  "~",
  "null",
  "true",
  "1",
  "1.0",
  "0x1F",
  ".5",
  "-1",
  "<<",
  "=",
  "---",
  "...",
  "",
  " ",
  " led",
  "tab\tbed",
  "two\nlines",
  "back\\slash",
  "é",
  "日本",
  "😀",
  "\uFEFFmark",
  "paths",
  "components",
  "$ref",
];

const TEXTS: readonly string[] = [
  "A plain description.",
  "Several words that may be folded over lines",
  "/a: not a path\n  /b: nor this\npaths:\n\n- no item\n# no comment\n",
  "components:\n  schemas:\n    a: {}\n\n\n",
  "--- \n...\n  deeper\n back",
  "it's 'quoted' and \"double\"",
  "  led by spaces",
  "ends with a colon:",
  "true",
  "1.0",
  "",
  "# hash",
  "tab\tbed",
];

const name: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a", "b", "c.d", "thing", "microsoft.graph.thing") },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 6 }) },
);
const text: fc.Arbitrary<string> = fc.constantFrom(...TEXTS);
const scalar: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
  fc.double({
    noNaN: true,
    noDefaultInfinity: true,
  }),
);
const path: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.array(name, { minLength: 1, maxLength: 2 }).map((segments) => `/${segments.join("/")}`),
  },
  { weight: 1, arbitrary: name },
);

// A schema that refers to others by number, so that it can be made before they have names.
interface SchemaPlan {
  readonly description: string | undefined;
  readonly properties: readonly (readonly [string, number | undefined, Json])[];
  readonly base: number | undefined;
  readonly mapping: readonly (readonly [string, number])[];
  readonly values: readonly Json[];
}

const schemaPlan: fc.Arbitrary<SchemaPlan> = fc.record({
  description: fc.option(text, { nil: undefined }),
  properties: fc.array(fc.tuple(name, fc.option(fc.nat(), { nil: undefined }), scalar), { maxLength: 3 }),
  base: fc.option(fc.nat(), { nil: undefined }),
  mapping: fc.array(fc.tuple(name, fc.nat()), { maxLength: 2 }),
  values: fc.array(scalar, { maxLength: 3 }),
});

const pathPlan = fc.record({
  method: fc.constantFrom("get", "post"),
  description: fc.option(text, { nil: undefined }),
  tag: name,
  parameters: fc.array(fc.nat(), { maxLength: 2 }),
  schema: fc.nat(),
  extension: fc.option(scalar, { nil: undefined }),
});

const style = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat({ max: 0xffff }), { minLength: length, maxLength: length });

/** Small OpenAPI documents with difficult names and texts, in every style that YAML allows. */
export const sliceCase: fc.Arbitrary<SliceCase> = fc
  .record({
    title: text,
    paths: fc.uniqueArray(fc.tuple(path, pathPlan), { selector: ([key]) => key, minLength: 1, maxLength: 5 }),
    schemas: fc.uniqueArray(fc.tuple(name, schemaPlan), { selector: ([key]) => key, maxLength: 6 }),
    parameters: fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key, maxLength: 3 }),
    extension: fc.option(fc.tuple(name, scalar), { nil: undefined }),
    order: fc.nat({ max: 5 }),
    wanted: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    methods: fc.oneof(
      { weight: 5, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom("GET ", "GET,POST ") },
    ),
    stopAt: fc.array(fc.nat(), { maxLength: 1 }),
    style: style(200),
  })
  .map((plan) => {
    const schemaNames = plan.schemas.map(([key]) => key);
    const parameterNames = plan.parameters.map(([key]) => key);
    const refer = (section: string, names: readonly string[], number: number): JsonObject =>
      names.length === 0 ? {} : { $ref: pointer("components", section, names[number % names.length] ?? "") };
    const schema = (number: number): JsonObject => refer("schemas", schemaNames, number);
    const { extension } = plan;
    const paths = plan.paths.map(([key, item]): [string, Json] => [
      key,
      {
        ...(item.description === undefined ? {} : { description: item.description }),
        [item.method]: {
          tags: [item.tag],
          parameters: item.parameters.map((number) => refer("parameters", parameterNames, number)),
          responses: { "200": { description: "OK", content: { "a/b": { schema: schema(item.schema) } } } },
        },
        ...(item.extension === undefined ? {} : { "x-more": item.extension }),
      },
    ]);
    const schemas = plan.schemas.map(([key, value]): [string, Json] => [key, schemaOf(value, schema)]);
    const parameters = plan.parameters.map(([key, description]): [string, Json] => [
      key,
      { name: key, in: "query", description },
    ]);
    const parts: [string, Json][] = [
      ["openapi", "3.0.4"],
      ["info", { title: plan.title, version: "1" }],
      ["paths", Object.fromEntries(paths)],
      ["components", { schemas: Object.fromEntries(schemas), parameters: Object.fromEntries(parameters) }],
      ["tags", plan.paths.map(([, item]) => ({ name: item.tag, description: plan.title }))],
      ...(extension === undefined ? [] : [[`x-${extension[0]}`, extension[1]] satisfies [string, Json]]),
    ];
    const order = [...parts.slice(plan.order), ...parts.slice(0, plan.order)];
    const selectable = plan.paths.map(([key]) => key).filter((key) => /^\/\S*$/.test(key));
    const wanted = plan.wanted.map(
      (number) => plan.methods + (selectable[number % selectable.length] ?? "/**"),
    );
    return {
      text: render(Object.fromEntries(order), plan.style),
      request: {
        where: "slice.yaml",
        name: "test",
        source: "test",
        paths: [...new Set(wanted)],
        stopAt: plan.stopAt.flatMap((number) => schemaNames[number % schemaNames.length] ?? []),
      },
    };
  });

function schemaOf(plan: SchemaPlan, refer: (number: number) => JsonObject): JsonObject {
  const properties = plan.properties.map(([key, target, value]): [string, Json] => [
    key,
    target === undefined ? { default: value } : refer(target),
  ]);
  const mapping = plan.mapping.map(([key, number]): [string, Json] => [key, refer(number)["$ref"] ?? key]);
  return {
    type: "object",
    ...(plan.description === undefined ? {} : { description: plan.description }),
    ...(plan.base === undefined ? {} : { allOf: [refer(plan.base), { type: "object" }] }),
    properties: Object.fromEntries(properties),
    ...(mapping.length === 0
      ? {}
      : { discriminator: { propertyName: "@odata.type", mapping: Object.fromEntries(mapping) } }),
    enum: plan.values,
  };
}
