import { isAnnotation, type NodeKind } from "../../document/grammar.ts";
import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  omit,
  own,
  sorted,
} from "../../document/json.ts";
import { schemaReference } from "../../document/pointer.ts";
import { rewrite } from "../../document/rewrite.ts";

/** Returns a text that is equal for equal JSON values, in any order of their names. */
export function canonicalText(value: Json): string {
  return JSON.stringify(inOrder(value));
}

/** Returns a text that is equal for schemas that differ only in annotations. */
export function contentOf(schema: JsonObject): string {
  return canonicalText(shapeOf(schema, "schema"));
}

/**
 * Returns a text that is equal for schema components that differ only in annotations and in their own names.
 * Annotations such as `default` and `x-ms-discriminator-value` contain the name of a type.
 */
export function componentContentOf(component: JsonObject, name: string): string {
  return contentOf(component).replaceAll(JSON.stringify(schemaReference(name)), '"self"');
}

const WORDS = ["operationId", "tags", "summary", "description", "externalDocs"];

/** Returns a text that is equal for path items whose operations differ only in descriptions, names and keys. */
export function pathContentOf(item: JsonObject): string {
  const rules = { pathItem: withoutNames, operation: withoutNames };
  return canonicalText(rewrite(shapeOf(item, "pathItem"), rules, "pathItem"));
}

function withoutNames(node: JsonObject): JsonObject {
  const isPathParameter = (value: Json) => isObject(value) && value["in"] === "path";
  return mapValues(node, (value, name) => {
    if (WORDS.includes(name) || name.startsWith("x-")) return undefined;
    return name === "parameters" && isArray(value) ? value.filter((item) => !isPathParameter(item)) : value;
  });
}

function shapeOf(node: JsonObject, kind: NodeKind): JsonObject {
  const schema = (part: JsonObject) =>
    mapValues(constantAsEnum(part), (value, name) => {
      if (isAnnotation(name)) return undefined;
      return name === "required" && isArray(value) ? value.toSorted() : value;
    });
  return rewrite(node, { schema }, kind);
}

function constantAsEnum(schema: JsonObject): JsonObject {
  const constant = own(schema, "const");
  return constant === undefined ? schema : { ...omit(schema, "const"), enum: [constant] };
}

function inOrder(value: Json): Json {
  if (isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return sorted(Object.fromEntries(entriesOf(value).map(([name, item]) => [name, inOrder(item)])));
}
