import { arrayAt, entriesOf, isObject, type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import { referredSchema } from "../document/pointer.ts";
import { dereferenced } from "../document/reference-chain.ts";
import { rewrite } from "../document/rewrite.ts";

/** The extension of a property that is in a response only if `$expand` names it. */
const NAVIGATION = "x-ms-navigationProperty";

/**
 * Lists the names that `$expand` accepts: the navigation properties of the response. The name of one that only a
 * subtype has includes the type: `microsoft.graph.user/manager` (OData URL Conventions 4.01, section 5.1.3). Does not
 * change the parameter if the response has no navigation properties.
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

/** Returns the schema of the response, or of the items if it is a page. */
function resourceOf(operation: JsonObject, document: JsonObject): Json | undefined {
  const [, response] =
    entriesOf(objectAt(operation, "responses")).find(([status]) => status.startsWith("2")) ?? [];
  const content = isObject(response) ? objectAt(dereferenced(response, document), "content") : {};
  const schema = own(objectAt(content, "application/json"), "schema");
  const page = isObject(schema) ? dereferenced(schema, document) : {};
  const value = own(objectAt(page, "properties"), "value");
  return isObject(value) && value["type"] === "array" ? own(value, "items") : schema;
}

// Lists the navigation properties of a schema; for a union, those of only some variants include the type.
function namesIn(
  schema: Json | undefined,
  schemas: JsonObject,
  seen: readonly string[] = [],
): readonly string[] {
  if (!isObject(schema)) return [];
  const name = referredSchema(schema);
  if (name !== undefined)
    return seen.includes(name) ? [] : namesIn(own(schemas, name), schemas, [...seen, name]);
  const properties = entriesOf(objectAt(schema, "properties")).flatMap(([property, value]) =>
    isObject(value) && value[NAVIGATION] === true ? [property] : [],
  );
  const bases = arrayAt(schema, "allOf").flatMap((base) => namesIn(base, schemas, seen));
  const variants = arrayAt(schema, "anyOf").flatMap((variant) => {
    const type = referredSchema(variant);
    return type === undefined ? [] : [{ type, names: namesIn(variant, schemas, seen) }];
  });
  const ofVariants = variants.flatMap(({ type, names }) =>
    names.map((property) =>
      variants.every((other) => other.names.includes(property)) ? property : `${type}/${property}`,
    ),
  );
  return [...new Set([...properties, ...bases, ...ofVariants])];
}
