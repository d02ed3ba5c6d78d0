import {
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
} from "../document/json.ts";
import { mappingTarget, schemaName, schemaReference } from "../document/pointer.ts";
import { ODATA_TYPE } from "./odata-type.ts";

/** What the base of a family is called where it stands for itself, beside its subtypes. */
const SELF = "Self";

/**
 * A type with subtypes → a choice of them, each told by the literal of its `@odata.type`, and last the
 * base itself, which is also what a subtype published tomorrow is read as. Wherever the base is used as
 * a value, the server may send any of them.
 */
export function families(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const members = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    const subtypes = isObject(schema) ? subtypesOf(schema) : [];
    if (subtypes.length > 0) members.set(name, subtypes);
  }
  const selfName = (name: string): string =>
    Object.hasOwn(schemas, name + SELF) ? selfName(`${name}_`) : name + SELF;
  const arms = (name: string): readonly string[] => {
    const subtypes = members.get(name) ?? [];
    return [
      ...subtypes.map((subtype) => (members.has(subtype) ? selfName(subtype) : subtype)),
      selfName(name),
    ];
  };
  const inFamily = new Set([...members.keys()].flatMap(arms));
  const result: [string, Json][] = [];
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isObject(schema)) continue;
    if (!members.has(name)) {
      result.push([name, inFamily.has(name) ? schema : looseType(schema, name)]);
      continue;
    }
    result.push([name, choice(schema, arms(name))], [selfName(name), self(schema)]);
  }
  return {
    ...document,
    components: { ...objectAt(document, "components"), schemas: Object.fromEntries(result) },
  };
}

// A mapping that names the type itself adds nothing to the choice: the base is always its last arm.
function subtypesOf(schema: JsonObject): readonly string[] {
  const mapping = objectAt(schema, "discriminator", "mapping");
  const own = stringAt(objectAt(schema, "properties", ODATA_TYPE), "const");
  const names = Object.entries(mapping).flatMap(([value, target]) => {
    const name = typeof target === "string" && value !== own ? schemaName(mappingTarget(target)) : undefined;
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}

function choice(schema: JsonObject, arms: readonly string[]): JsonObject {
  const { title, description, discriminator } = schema;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: arms.map((name) => ({ $ref: schemaReference(name) })),
    ...(discriminator === undefined ? {} : { discriminator }),
  };
}

// No `const`: a type that nobody has published yet arrives here too. The default says which literal the
// arm has for narrowing.
function self(schema: JsonObject): JsonObject {
  return withTypeProperty(omit(schema, "discriminator"), ({ const: typeName, ...property }) =>
    typeName === undefined ? property : { ...property, default: typeName },
  );
}

// Outside a family nothing is narrowed: of a family that the slice does not follow any name may come, and
// a type's own name is also seen without its `#`.
function looseType(schema: JsonObject, name: string): JsonObject {
  const isOpenFamily = own(schema, "discriminator") !== undefined;
  return withTypeProperty(omit(schema, "discriminator"), ({ const: typeName, ...property }) => {
    if (isOpenFamily || typeName === undefined) return property;
    return typeName === `#${name}`
      ? { ...property, enum: [typeName, name] }
      : { ...property, const: typeName };
  });
}

function withTypeProperty(schema: JsonObject, replace: (property: JsonObject) => JsonObject): JsonObject {
  const properties = own(schema, "properties");
  if (!isObject(properties)) return schema;
  const replaced = mapValues(properties, (property, name) =>
    name === ODATA_TYPE && isObject(property) ? replace(property) : property,
  );
  return { ...schema, properties: replaced };
}
