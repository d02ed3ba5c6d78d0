import {
  arrayAt,
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../document/json.ts";
import { schemaName } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";

/** The mark of a property that an answer holds only if `$expand` asks for it. */
const NAVIGATION = "x-ms-navigationProperty";

/**
 * Lists the names that `$expand` takes: the navigation properties of the answer. One that only a subtype has is
 * named with its type, `microsoft.graph.user/manager` (OData URL Conventions 4.01, section 5.1.3). An answer without
 * any keeps the parameter as published.
 */
export function expandNames(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  return rewrite(document, {
    operation: (operation) => {
      const parameters = arrayAt(operation, "parameters");
      if (!parameters.some(isExpand)) return operation;
      const names = namesIn(resourceOf(operation, document), schemas);
      if (names.length === 0) return operation;
      return {
        ...operation,
        parameters: parameters.map((given) => (isExpand(given) ? listing(given, names) : given)),
      };
    },
  });
}

function isExpand(parameter: Json): parameter is JsonObject {
  if (!isObject(parameter) || parameter["name"] !== "$expand" || parameter["in"] !== "query") return false;
  const items = objectAt(parameter, "schema", "items");
  return items["type"] === "string" && own(items, "enum") === undefined;
}

function listing(parameter: JsonObject, names: readonly string[]): JsonObject {
  const schema = objectAt(parameter, "schema");
  return { ...parameter, schema: { ...schema, items: { ...objectAt(schema, "items"), enum: names } } };
}

/** The schema of what is read: the items of a page, or the answer itself. */
function resourceOf(operation: JsonObject, document: JsonObject): Json | undefined {
  const [, response] =
    entriesOf(objectAt(operation, "responses")).find(([status]) => status.startsWith("2")) ?? [];
  const answer = isObject(response) ? resolved(response, "responses", document) : {};
  const schema = own(objectAt(answer, "content", "application/json"), "schema");
  const page = isObject(schema) ? resolved(schema, "schemas", document) : {};
  const value = own(objectAt(page, "properties"), "value");
  return isObject(value) && value["type"] === "array" ? own(value, "items") : schema;
}

function resolved(node: JsonObject, section: string, document: JsonObject): JsonObject {
  const name = stringAt(node, "$ref")?.split("/").at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~");
  return name === undefined ? node : objectAt(document, "components", section, name);
}

// The navigation properties of a schema; of a union those that all variants have, and the others with their type.
function namesIn(
  schema: Json | undefined,
  schemas: JsonObject,
  seen: readonly string[] = [],
): readonly string[] {
  if (!isObject(schema)) return [];
  const name = schemaName(stringAt(schema, "$ref") ?? "");
  if (name !== undefined)
    return seen.includes(name) ? [] : namesIn(own(schemas, name), schemas, [...seen, name]);
  const properties = entriesOf(objectAt(schema, "properties")).flatMap(([property, value]) =>
    isObject(value) && value[NAVIGATION] === true ? [property] : [],
  );
  const bases = arrayAt(schema, "allOf").flatMap((base) => namesIn(base, schemas, seen));
  const variants = arrayAt(schema, "anyOf").flatMap((variant) => {
    const type = isObject(variant) ? schemaName(stringAt(variant, "$ref") ?? "") : undefined;
    return type === undefined ? [] : [{ type, names: namesIn(variant, schemas, seen) }];
  });
  const ofVariants = variants.flatMap(({ type, names }) =>
    names.map((property) =>
      variants.every((other) => other.names.includes(property)) ? property : `${type}/${property}`,
    ),
  );
  return [...new Set([...properties, ...bases, ...ofVariants])];
}
