import {
  arrayAt,
  entriesOf,
  isArray,
  isObject,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { mappedSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { mapSchemas } from "../document/schemas.ts";
import { ODATA_TYPE, RESPONSE_LITERALS } from "../document/vocabulary.ts";

/**
 * Makes `@odata.type` optional and, in the schema of a type, the literal of its name. Published, it is any string, and
 * required although the server omits it if it is not needed. If mappings have further names for a type, responses have
 * those too.
 */
export function odataType(document: JsonObject): JsonObject {
  const mapped = mappedNames(objectAt(document, "components", "schemas"));
  const named = mapSchemas(document, (schema, name) => nameType(schema, name, mapped.get(name) ?? []));
  return rewrite(named, { schema: optional });
}

/** The names of each schema in the mappings of all families. */
function mappedNames(schemas: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const parts = Object.values(schemas)
    .filter(isObject)
    .flatMap((schema) => [schema, ...arrayAt(schema, "allOf").filter(isObject)]);
  for (const part of parts) {
    for (const [value, target] of entriesOf(objectAt(part, "discriminator", "mapping"))) {
      const name = mappedSchema(target);
      if (name !== undefined) names.set(name, (names.get(name) ?? new Set()).add(value));
    }
  }
  return names;
}

function nameType(schema: JsonObject, name: string, mapped: Iterable<string>): JsonObject {
  const published = stringAt(schema, "x-ms-discriminator-value");
  const setOn = (part: JsonObject): JsonObject => {
    const properties = objectAt(part, "properties");
    const property = own(properties, ODATA_TYPE);
    if (!isObject(property)) return part;
    const typeName = published ?? stringAt(property, "default") ?? `#${name}`;
    const others = [...mapped].filter((value) => value !== typeName);
    const literal = {
      ...omit(property, "default"),
      const: typeName,
      ...(others.length === 0 ? {} : { [RESPONSE_LITERALS]: others }),
    };
    return { ...part, properties: { ...properties, [ODATA_TYPE]: literal } };
  };
  const { allOf } = schema;
  const named = isArray(allOf)
    ? setOn({ ...schema, allOf: allOf.map((part) => (isObject(part) ? setOn(part) : part)) })
    : setOn(schema);
  const parts = [named, ...arrayAt(named, "allOf").filter(isObject)];
  const isNamed = parts.some((part) => own(objectAt(part, "properties"), ODATA_TYPE) !== undefined);
  if (published === undefined || isNamed) return named;
  // Without its own property, a schema would inherit that of its base, with the base's name.
  const property = { type: "string", const: published };
  return { ...named, properties: { ...objectAt(named, "properties"), [ODATA_TYPE]: property } };
}

function optional(schema: JsonObject): JsonObject {
  const required = stringsAt(schema, "required");
  if (!required.includes(ODATA_TYPE)) return schema;
  const rest = required.filter((name) => name !== ODATA_TYPE);
  return rest.length > 0 ? { ...schema, required: rest } : omit(schema, "required");
}
