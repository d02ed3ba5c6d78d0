import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../../../scripts/document/json.ts";
import { schemaName } from "../../../scripts/document/pointer.ts";

/**
 * The schemas with each choice decided by what the value says of itself, so that validating is strict: an
 * object that names a type of the family has to be one, and an item with `@removed` has to be a removal.
 * As published, `anyOf` lets an object pass as the base type, which requires nothing.
 */
export function strictFamilies(schemas: JsonObject): JsonObject {
  return mapValues(schemas, (schema) => strict(schema, schemas));
}

function strict(value: Json, schemas: JsonObject): Json {
  if (isArray(value)) return value.map((item) => strict(item, schemas));
  if (!isObject(value)) return value;
  const rewritten = mapValues(value, (item) => strict(item, schemas));
  const arms = arrayAt(rewritten, "anyOf");
  const chosen = arms.flatMap((arm) => {
    const when = selector(arm, schemas);
    return when === undefined ? [] : [{ when, arm }];
  });
  if (chosen.length === 0) return rewritten;
  const others = arms.filter((arm) => !chosen.some((item) => item.arm === arm));
  const otherwise: Json = others.length === 0 ? false : { anyOf: others };
  const decided = chosen.reduceRight<Json>(
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    (rest, { when, arm }) => ({ if: when, then: arm, else: rest }),
    otherwise,
  );
  return { ...omit(rewritten, "anyOf", "discriminator"), allOf: [decided] };
}

// What an object has to say to be of this arm: an annotation that the arm requires, or the arm's type.
function selector(arm: Json, schemas: JsonObject): JsonObject | undefined {
  const annotation = requiredOf(arm, schemas).find((name) => name.startsWith("@") && name !== "@odata.type");
  if (annotation !== undefined) return { type: "object", required: [annotation] };
  const type = constantType(arm, schemas);
  if (type === undefined) return undefined;
  return { type: "object", required: ["@odata.type"], properties: { "@odata.type": { const: type } } };
}

function requiredOf(schema: Json, schemas: JsonObject): readonly string[] {
  return parts(schema, schemas).flatMap((part) => stringsAt(part, "required"));
}

function constantType(schema: Json, schemas: JsonObject): string | undefined {
  for (const part of parts(schema, schemas)) {
    const type = own(objectAt(part, "properties", "@odata.type"), "const");
    if (typeof type === "string") return type;
  }
  return undefined;
}

// A schema and what it is put together from.
function parts(schema: Json, schemas: JsonObject): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  const name = schemaName(stringAt(schema, "$ref"));
  const target = name === undefined ? [] : parts(objectAt(schemas, name), schemas);
  return [schema, ...target, ...arrayAt(schema, "allOf").flatMap((part) => parts(part, schemas))];
}
