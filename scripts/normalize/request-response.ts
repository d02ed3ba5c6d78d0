import type { NodeKind } from "../document/grammar.ts";
import { addTo } from "../document/group.ts";
import { entriesOf, equal, isObject, type JsonObject, mapValues, objectAt } from "../document/json.ts";
import { mappingTarget, schemaName, schemaReference } from "../document/pointer.ts";
import { type Rules, rewrite } from "../document/rewrite.ts";
import { addReferences } from "../document/schema-references.ts";
import { mapMapping, withSchemas } from "../document/schemas.ts";
import { RESPONSE_NAME } from "../document/vocabulary.ts";
import { type Direction, shapeOf } from "./shapes.ts";

/** The suffix of a request component, beside the response component of the same name. */
const SUFFIX = "Request";

/**
 * Splits schemas into request and response schemas: request bodies and parameters get their own components. A schema
 * that is the same for both, including everything it refers to, has one component.
 */
export function requestResponse(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const shapes = (direction: Direction) =>
    mapValues(schemas, (schema) => (isObject(schema) ? shapeOf(schema, direction, schemas) : schema));
  const responses = shapes("response");
  const requests = shapes("request");
  const different = differentShapes(responses, requests);
  const rename = (name: string): string => (different.has(name) ? requestName(name, schemas) : name);

  const components = [...entriesOf(responses)];
  for (const [name, schema] of entriesOf(requests)) {
    if (different.has(name) && isObject(schema))
      components.push([rename(name), { ...renameReferences(schema, rename), [RESPONSE_NAME]: name }]);
  }
  const requestSchema = (schema: JsonObject) => renameReferences(shapeOf(schema, "request", schemas), rename);
  const responseSchema = (schema: JsonObject) => shapeOf(schema, "response", schemas);
  // The server sends the request of a webhook or a callback: its body is what a response is elsewhere.
  const made = new WeakSet<JsonObject>();
  const sent = once(rulesFor(responseSchema, requestSchema), made);
  const withCallbacks = rewrite(document, { callback: (node) => rewrite(node, sent, "callback") });
  const { webhooks, ...calls } = withCallbacks;
  const split = rewrite(calls, once(rulesFor(requestSchema, responseSchema), made));
  const hooks = webhooks === undefined ? {} : rewrite({ webhooks }, sent);
  return withSchemas({ ...document, ...split, ...hooks }, Object.fromEntries(components));
}

function rulesFor(inRequests: ReplaceSchema, inResponses: ReplaceSchema): Rules {
  return {
    requestBody: within("requestBody", inRequests),
    parameter: within("parameter", inRequests),
    response: within("response", inResponses),
  };
}

// Leaves alone what these or the rules of the other direction made already.
function once(rules: Rules, made: WeakSet<JsonObject>): Rules {
  const replaceOnce = (replace: NonNullable<Rules["response"]>) => (node: JsonObject, name: string) => {
    if (made.has(node)) return node;
    // A copy, since an object that aliases share may be part of both directions.
    const copy = { ...replace(node, name) };
    made.add(copy);
    return copy;
  };
  return Object.fromEntries(Object.entries(rules).map(([kind, replace]) => [kind, replaceOnce(replace)]));
}

function requestName(name: string, schemas: JsonObject): string {
  return Object.hasOwn(schemas, name + SUFFIX) ? requestName(`${name}_`, schemas) : name + SUFFIX;
}

// A component differs if its own shapes differ, or if anything that it refers to differs.
function differentShapes(responses: JsonObject, requests: JsonObject): ReadonlySet<string> {
  const different = new Set<string>();
  const usedBy = new Map<string, string[]>();
  for (const [name, schema] of entriesOf(requests)) {
    if (!equal(schema, responses[name])) different.add(name);
    if (!isObject(schema)) continue;
    const references = new Set<string>();
    addReferences(references, schema, "schema");
    for (const used of references) addTo(usedBy, used, name);
  }
  // A name that is added during the loop is visited too.
  for (const name of different) for (const user of usedBy.get(name) ?? []) different.add(user);
  return different;
}

function renameReferences(schema: JsonObject, rename: (name: string) => string): JsonObject {
  const renamed = (reference: string): string => {
    const name = schemaName(reference);
    return name === undefined ? reference : schemaReference(rename(name));
  };
  return rewrite(
    schema,
    {
      schema: (node) => {
        const { $ref } = node;
        const mapped = mapMapping(node, (target) =>
          typeof target === "string" ? renamed(mappingTarget(target)) : target,
        );
        return typeof $ref === "string" ? { ...mapped, $ref: renamed($ref) } : mapped;
      },
    },
    "schema",
  );
}

type ReplaceSchema = (schema: JsonObject) => JsonObject;

// Replaces the schemas of a parameter and of media types.
function within(kind: NodeKind, replace: ReplaceSchema): (node: JsonObject) => JsonObject {
  // A stream has a schema of each item (OpenAPI 3.2, Media Type Object).
  const replaceIn = (holder: JsonObject): JsonObject =>
    mapValues(holder, (value, name) =>
      (name === "schema" || name === "itemSchema") && isObject(value) ? replace(value) : value,
    );
  return (node) => rewrite(node, { parameter: replaceIn, mediaType: replaceIn }, kind);
}
