import type { NodeKind } from "../document/grammar.ts";
import {
  entriesOf,
  equal,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
} from "../document/json.ts";
import { mappingTarget, schemaName, schemaReference } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { visit } from "../document/visit.ts";
import { SENT_OF } from "../document/vocabulary.ts";
import { shapeOf } from "./shapes.ts";

/** What the component for requests is called, beside the one for answers. */
const WRITE = "Write";

/**
 * What is read and what is sent are different shapes: request bodies and parameters get components of
 * their own. Where both would be equal, all the way down, there is one.
 */
export function readWrite(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const shapes = (direction: "read" | "sent") =>
    mapValues(schemas, (schema) => (isObject(schema) ? shapeOf(schema, direction, schemas) : schema));
  const read = shapes("read");
  const sent = shapes("sent");
  const different = differentShapes(read, sent);
  const rename = (name: string): string => (different.has(name) ? writeName(name, schemas) : name);

  const components: [string, Json][] = entriesOf(read).map(([name, schema]) => [name, schema]);
  for (const [name, schema] of entriesOf(sent)) {
    if (different.has(name) && isObject(schema))
      components.push([rename(name), { ...renameReferences(schema, rename), [SENT_OF]: name }]);
  }
  const sentSchema = (schema: JsonObject) => renameReferences(shapeOf(schema, "sent", schemas), rename);
  const readSchema = (schema: JsonObject) => shapeOf(schema, "read", schemas);
  const split = rewrite(document, {
    requestBody: (body) => withMedia(body, "requestBody", sentSchema),
    parameter: (parameter) => withMedia(withSchema(parameter, sentSchema), "parameter", sentSchema),
    response: (response) => withMedia(response, "response", readSchema),
  });
  return {
    ...split,
    components: { ...objectAt(split, "components"), schemas: Object.fromEntries(components) },
  };
}

function writeName(name: string, schemas: JsonObject): string {
  return Object.hasOwn(schemas, name + WRITE) ? writeName(`${name}_`, schemas) : name + WRITE;
}

// A component differs when its own shapes do, or when anything it refers to differs.
function differentShapes(read: JsonObject, sent: JsonObject): ReadonlySet<string> {
  const different = new Set<string>();
  const usedBy = new Map<string, string[]>();
  const pending: string[] = [];
  for (const [name, schema] of entriesOf(sent)) {
    if (!equal(schema, read[name])) pending.push(name);
    if (!isObject(schema)) continue;
    for (const used of referencesOf(schema)) usedBy.set(used, [...(usedBy.get(used) ?? []), name]);
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (different.has(name)) continue;
    different.add(name);
    for (const user of usedBy.get(name) ?? []) pending.push(user);
  }
  return different;
}

function referencesOf(schema: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  visit(
    schema,
    (node) => {
      const name = typeof node["$ref"] === "string" ? schemaName(node["$ref"]) : undefined;
      if (name !== undefined) names.add(name);
    },
    "schema",
  );
  return names;
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
        const { $ref, discriminator } = node;
        const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
        if ($ref === undefined && mapping === undefined) return node;
        return {
          ...node,
          ...(typeof $ref === "string" ? { $ref: renamed($ref) } : {}),
          ...(isObject(discriminator) && isObject(mapping)
            ? { discriminator: { ...discriminator, mapping: mapValues(mapping, renamedTarget) } }
            : {}),
        };
      },
    },
    "schema",
  );

  function renamedTarget(target: Json): Json {
    return typeof target === "string" ? renamed(mappingTarget(target)) : target;
  }
}

type ReplaceSchema = (schema: JsonObject) => JsonObject;

function withMedia(node: JsonObject, kind: NodeKind, replace: ReplaceSchema): JsonObject {
  return rewrite(node, { mediaType: (media) => withSchema(media, replace) }, kind);
}

function withSchema(holder: JsonObject, replace: ReplaceSchema): JsonObject {
  const { schema } = holder;
  return isObject(schema) ? { ...holder, schema: replace(schema) } : holder;
}
