import fc from "fast-check";
import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  omit,
  stringAt,
} from "../../scripts/document/json.ts";
import { schemaReference } from "../../scripts/document/pointer.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** Names of properties that are also names of object members, of keywords or of the pipeline. */
const PROPERTY_NAMES: readonly string[] = [
  ...words(
    "$ref __proto__ constructor toString hasOwnProperty allOf anyOf properties items required nullable",
  ),
  ...words("enum const type discriminator readOnly x-mark 0 12 a b a-b @odata.nextLink value"),
];

/** Valid names of components (OpenAPI 3.1.1, section 4.8.7.1), of object types and of others. */
const TYPE_NAMES = words(
  "__proto__ constructor allOf Record Self 12 a A b.A c.A ns.entity ns.base ns.sub - . 1.2",
);
const VALUE_NAMES = words(
  "toString schemas aRequest aSelf a_Request ns.status ns.page ns.tags b _ properties String",
);

const MEMBERS = words("on off unknownFutureValue constructor __proto__ a'b");
const PATHS = words("/ /a /a-b /a.b /things/{thing-id} /me/$ref /x(y='{z}')");

type Schemas = fc.Arbitrary<JsonObject>;

/**
 * A random valid document in Graph's dialect: references have targets, operationIds are unique, and no schema consists
 * of itself.
 */
export const documents: Schemas = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...TYPE_NAMES), { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(fc.constantFrom(...VALUE_NAMES), { maxLength: 4 }),
  )
  .chain(([types, values]) => {
    const schema = anySchema([...types, ...values], types);
    const components = [
      ...types.map((name, index) =>
        fc.tuple(fc.constant(name), typeOf(types, types.slice(0, index), schema)),
      ),
      ...values.map((name) => fc.tuple(fc.constant(name), plainSchema(types, schema))),
    ];
    return fc
      .record({
        schemas: fc.tuple(...components),
        paths: fc.uniqueArray(fc.tuple(fc.constantFrom(...PATHS), pathItemOf(schema)), {
          maxLength: 3,
          selector: ([path]) => path,
        }),
        tags: maybe(fc.constant([{ name: "things", "x-ms-docs-toc-type": "page" }])),
      })
      .map(({ schemas, paths, tags }) => ({
        openapi: "3.0.4",
        info: { title: "Things", version: "1" },
        servers: [{ url: "https://graph.example/beta/" }],
        ...defined({ tags }),
        paths: withOwnIds(Object.fromEntries(paths)),
        components: {
          schemas: Object.fromEntries(schemas),
          parameters: { top: { name: "$top", in: "query", schema: { type: "integer" } } },
        },
      }));
  });

function anySchema(names: readonly string[], types: readonly string[]): Schemas {
  return fc.letrec<{ schema: JsonObject }>((tie) => ({
    schema: fc.oneof({ depthSize: "small" }, marked(referenceTo(names)), plainSchema(types, tie("schema"))),
  })).schema;
}

// Refers to object types only, so that no schema consists of itself.
function plainSchema(types: readonly string[], held: Schemas): Schemas {
  const reference = referenceTo(types);
  const scalar = fc.constantFrom<JsonObject>(
    { type: "string" },
    { type: "string", format: "date-time" },
    { type: "integer", minimum: 0, exclusiveMinimum: true },
    {
      oneOf: [
        { type: "number", nullable: true },
        { type: "string", nullable: true },
      ],
    },
    { type: "object", additionalProperties: { type: "object" } },
    {},
  );
  const enumeration = fc
    .record({
      type: fc.constant("string"),
      enum: fc.uniqueArray(fc.constantFrom(...MEMBERS), { minLength: 1, maxLength: 5 }),
      "x-ms-enum-flags": maybe(fc.boolean().map((isFlags) => ({ isFlags }))),
    })
    .map(defined);
  return fc.oneof(
    marked(scalar),
    marked(enumeration),
    reference.map((item) => ({ anyOf: [item, { type: "object", nullable: true }] })),
    reference.map((item) => ({ allOf: [item], description: "Words around it." })),
    held.map((items) => ({ type: "array", items })),
    propertiesOf(held).map((properties) => ({ type: "object", properties })),
  );
}

// An object type, perhaps with a base and with a family.
function typeOf(types: readonly string[], bases: readonly string[], held: Schemas): Schemas {
  const own = fc
    .record({
      properties: propertiesOf(held),
      typeName: maybe(fc.constantFrom<JsonObject>({ type: "string" }, { type: "string", default: "#ns.a" })),
      isOpen: fc.boolean(),
    })
    .map(
      ({ properties, typeName, isOpen }): JsonObject => ({
        type: "object",
        required: typeName === undefined ? Object.keys(properties).slice(0, 2) : ["@odata.type"],
        properties: { ...properties, ...defined({ "@odata.type": typeName }) },
        ...(isOpen ? { additionalProperties: { type: "object" } } : {}),
      }),
    );
  const subtype = (name: string) => own.map((part) => ({ allOf: [{ $ref: schemaReference(name) }, part] }));
  const type = bases.length === 0 ? own : fc.oneof(own, fc.constantFrom(...bases).chain(subtype));
  const family = fc
    .tuple(fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([names, isBare]) => ({
      propertyName: "@odata.type",
      mapping: Object.fromEntries(names.map((name) => [`#${name}`, isBare ? name : schemaReference(name)])),
    }));
  return fc
    .record({
      type,
      discriminator: maybe(family),
      "x-ms-discriminator-value": maybe(fc.constant("#ns.marked")),
    })
    .map(({ type, ...marks }) => ({ ...type, ...defined(marks) }));
}

function pathItemOf(schema: Schemas): Schemas {
  const content = (body: JsonObject): JsonObject => ({ content: { "application/json": { schema: body } } });
  const operation = fc
    .record({
      operationId: maybe(fc.constantFrom("things.get-12ab", "things.get-34cd", "a.b")),
      tags: maybe(fc.constant(["things", "others"])),
      body: maybe(schema),
      answer: schema,
    })
    .map(({ body, answer, ...rest }) => ({
      ...defined(rest),
      parameters: [{ $ref: "#/components/parameters/top" }],
      ...(body === undefined ? {} : { requestBody: content(body) }),
      responses: { "2XX": { description: "Done.", ...content(answer) } },
    }));
  return fc.record({ post: maybe(operation), get: maybe(operation) }).map(defined);
}

function propertiesOf(held: Schemas): Schemas {
  const entry = fc.tuple(fc.constantFrom(...PROPERTY_NAMES), held);
  return fc.array(entry, { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

function referenceTo(names: readonly string[]): Schemas {
  return fc.constantFrom(...names).map((name) => ({ $ref: schemaReference(name) }));
}

function marked(schemas: Schemas): Schemas {
  const flag = maybe(fc.boolean());
  return fc
    .record({ schema: schemas, nullable: flag, readOnly: flag, writeOnly: flag })
    .map(({ schema, ...marks }) => ({ ...schema, ...defined(marks) }));
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function withOwnIds(paths: JsonObject): JsonObject {
  const used = new Set<string>();
  return mapValues(paths, (item) =>
    mapValues(isObject(item) ? item : {}, (operation) => {
      const id = isObject(operation) ? stringAt(operation, "operationId") : undefined;
      if (!isObject(operation) || id === undefined) return operation;
      return used.size === used.add(id).size ? omit(operation, "operationId") : operation;
    }),
  );
}

function defined(object: { readonly [name: string]: Json | undefined }): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
