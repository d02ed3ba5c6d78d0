import { type JsonObject, mapValues } from "./json.ts";

/**
 * The objects of OpenAPI 3.0 to 3.2, and the fields in which each contains others. A walk by this table does not
 * confuse a property named `allOf` or `$ref` with a keyword, or the data of an example with a schema.
 */
export type NodeKind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "mediaType"
  | "encoding"
  | "schema"
  | "callback"
  | "link"
  | "example"
  | "securityScheme";

/** A field that contains objects: one, a list, or a map by name. */
export interface Field {
  readonly shape: "one" | "list" | "map";
  readonly kind: NodeKind;
}

const one = (kind: NodeKind): Field => ({ shape: "one", kind });
const list = (kind: NodeKind): Field => ({ shape: "list", kind });
const map = (kind: NodeKind): Field => ({ shape: "map", kind });

/** The HTTP methods of a path item, in the order of the specification. */
export const METHODS: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** The encodings of a media type: by property, or by position in OpenAPI 3.2, which also nests them. */
const ENCODINGS: Readonly<Record<string, Field>> = {
  encoding: map("encoding"),
  prefixEncoding: list("encoding"),
  itemEncoding: one("encoding"),
};

/** OpenAPI 3.1.1, section 4.8, with what OpenAPI 3.2 adds, and JSON Schema 2020-12's applicators. */
const GRAMMAR: Readonly<Record<NodeKind, Readonly<Record<string, Field>>>> = {
  document: { paths: map("pathItem"), webhooks: map("pathItem"), components: one("components") },
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("pathItem"),
  },
  pathItem: {
    ...Object.fromEntries(METHODS.map((method) => [method, one("operation")])),
    // In OpenAPI 3.2.
    query: one("operation"),
    additionalOperations: map("operation"),
    parameters: list("parameter"),
  },
  operation: {
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
    callbacks: map("callback"),
  },
  parameter: { schema: one("schema"), content: map("mediaType"), examples: map("example") },
  header: { schema: one("schema"), content: map("mediaType"), examples: map("example") },
  requestBody: { content: map("mediaType") },
  response: { headers: map("header"), content: map("mediaType"), links: map("link") },
  mediaType: { schema: one("schema"), itemSchema: one("schema"), examples: map("example"), ...ENCODINGS },
  encoding: { headers: map("header"), ...ENCODINGS },
  schema: {
    properties: map("schema"),
    patternProperties: map("schema"),
    additionalProperties: one("schema"),
    propertyNames: one("schema"),
    items: one("schema"),
    prefixItems: list("schema"),
    contains: one("schema"),
    allOf: list("schema"),
    anyOf: list("schema"),
    oneOf: list("schema"),
    not: one("schema"),
    if: one("schema"),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: one("schema"),
    else: one("schema"),
    dependentSchemas: map("schema"),
    unevaluatedItems: one("schema"),
    unevaluatedProperties: one("schema"),
    contentSchema: one("schema"),
    $defs: map("schema"),
    // The name in earlier drafts, which the 2020-12 meta-schema still has.
    definitions: map("schema"),
  },
  // A callback is a map of path items by expression; `*` matches every name.
  callback: { "*": one("pathItem") },
  link: {},
  example: {},
  securityScheme: {},
};

/** All kinds of objects in the specification. */
export const NODE_KINDS: readonly string[] = Object.keys(GRAMMAR);

/** The kinds of the objects in each kind, at any depth. */
const CONTAINED: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(GRAMMAR).map(([kind, fields]) => [kind, kindsIn(fields)]),
);

function kindsIn(fields: Readonly<Record<string, Field>>, found = new Set<string>()): ReadonlySet<string> {
  for (const { kind } of Object.values(fields)) if (!found.has(kind)) kindsIn(GRAMMAR[kind], found.add(kind));
  return found;
}

/** Tells whether an object of a kind may contain an object of one of these kinds, at any depth. */
export function mayContain(kind: NodeKind, kinds: readonly string[]): boolean {
  // A loop, since walks call this for every object.
  for (const inner of kinds) if (CONTAINED[kind]?.has(inner)) return true;
  return false;
}

/** The sections of `components`, in the order of the specification. */
export const COMPONENT_SECTIONS: readonly string[] = Object.keys(GRAMMAR.components);

/** Tells whether the value at a path is a map by name, such as `properties`, `schemas` or `paths`. */
export function isMap(path: readonly string[]): boolean {
  let kind: NodeKind = "document";
  for (let at = 0; at < path.length; at += 1) {
    const field = fieldOf(kind, path[at] ?? "");
    if (field === undefined) return false;
    if (field.shape !== "one") at += 1;
    if (at === path.length) return field.shape === "map";
    kind = field.kind;
  }
  return false;
}

const ANNOTATIONS = [
  "title",
  "description",
  "externalDocs",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
  "examples",
];

/** Tells whether a field of a schema is an annotation, which does not restrict values. */
export function isAnnotation(name: string): boolean {
  return ANNOTATIONS.includes(name) || name.startsWith("x-");
}

/** Returns the annotations of a schema. */
export function annotationsIn(schema: JsonObject): JsonObject {
  return mapValues(schema, (value, name) => (isAnnotation(name) ? value : undefined));
}

/** Returns a schema without its annotations. */
export function constraintsIn(schema: JsonObject): JsonObject {
  return mapValues(schema, (value, name) => (isAnnotation(name) ? undefined : value));
}

/** Returns the field of a name in a kind of object; undefined for plain data. */
export function fieldOf(kind: NodeKind, name: string): Field | undefined {
  const fields = GRAMMAR[kind];
  if (Object.hasOwn(fields, name)) return fields[name];
  return name.startsWith("x-") ? undefined : fields["*"];
}
