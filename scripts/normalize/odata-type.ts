import {
  arrayAt,
  isArray,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { ODATA_TYPE } from "../document/vocabulary.ts";

/**
 * `@odata.type` → optional and, in the schema of a type, the literal that names it. Published, it is
 * required although the server leaves it out wherever it is not needed, and it is any string.
 */
export function odataType(document: JsonObject): JsonObject {
  const schemas = mapValues(objectAt(document, "components", "schemas"), (schema, name) =>
    isObject(schema) ? nameType(schema, name) : schema,
  );
  const named = { ...document, components: { ...objectAt(document, "components"), schemas } };
  return rewrite(named, { schema: optional });
}

function nameType(schema: JsonObject, name: string): JsonObject {
  const published = stringAt(schema, "x-ms-discriminator-value");
  const setOn = (part: JsonObject): JsonObject => {
    const properties = objectAt(part, "properties");
    const property = own(properties, ODATA_TYPE);
    if (!isObject(property)) return part;
    const typeName = published ?? stringAt(property, "default") ?? `#${name}`;
    const literal = { ...omit(property, "default"), const: typeName };
    return { ...part, properties: { ...properties, [ODATA_TYPE]: literal } };
  };
  const { allOf } = schema;
  const named = isArray(allOf)
    ? setOn({ ...schema, allOf: allOf.map((part) => (isObject(part) ? setOn(part) : part)) })
    : setOn(schema);
  const parts = [named, ...arrayAt(named, "allOf").filter(isObject)];
  const isNamed = parts.some((part) => own(objectAt(part, "properties"), ODATA_TYPE) !== undefined);
  if (published === undefined || isNamed) return named;
  // Without a property of its own it would inherit its base's, and with it the base's name.
  const property = { type: "string", const: published };
  return { ...named, properties: { ...objectAt(named, "properties"), [ODATA_TYPE]: property } };
}

function optional(schema: JsonObject): JsonObject {
  const required = stringsAt(schema, "required");
  if (!required.includes(ODATA_TYPE)) return schema;
  const rest = required.filter((name) => name !== ODATA_TYPE);
  return rest.length > 0 ? { ...schema, required: rest } : omit(schema, "required");
}
