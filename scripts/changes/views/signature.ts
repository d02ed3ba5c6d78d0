import { isAnnotation, type NodeKind } from "../../document/grammar.ts";
import {
  entriesOf,
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  sorted,
} from "../../document/json.ts";
import { schemaReference } from "../../document/pointer.ts";
import { rewrite } from "../../document/rewrite.ts";

/** Whether two schemas are the same but for words. */
export function hasSameShape(before: JsonObject, after: JsonObject): boolean {
  return equal(shapeOf(before, "schema"), shapeOf(after, "schema"));
}

/**
 * A text that two schema components share when they are the same but for words and their own names.
 * Annotations are left out: `default` and `x-ms-discriminator-value` hold the name of a type.
 */
export function signatureOf(component: JsonObject, name: string): string {
  const text = JSON.stringify(inOrder(shapeOf(component, "schema")));
  return text.replaceAll(JSON.stringify(schemaReference(name)), '"self"');
}

const WORDS = ["operationId", "tags", "summary", "description", "externalDocs"];

/** A text that two path items share when their operations are the same but for words, names and keys. */
export function pathSignatureOf(item: JsonObject): string {
  const isPathParameter = (value: Json) => isObject(value) && value["in"] === "path";
  const shape = rewrite(
    shapeOf(item, "pathItem"),
    {
      pathItem: (node) => withoutNames(node),
      operation: (node) => withoutNames(node),
    },
    "pathItem",
  );
  return JSON.stringify(inOrder(shape));

  function withoutNames(node: JsonObject): JsonObject {
    return mapValues(node, (value, name) => {
      if (WORDS.includes(name) || name.startsWith("x-")) return undefined;
      return name === "parameters" && isArray(value) ? value.filter((item) => !isPathParameter(item)) : value;
    });
  }
}

function shapeOf(node: JsonObject, kind: NodeKind): JsonObject {
  const schema = (part: JsonObject) =>
    mapValues(part, (value, name) => (isAnnotation(name) ? undefined : value));
  return rewrite(node, { schema }, kind);
}

function inOrder(value: Json): Json {
  if (isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return sorted(Object.fromEntries(entriesOf(value).map(([name, item]) => [name, inOrder(item)])));
}
