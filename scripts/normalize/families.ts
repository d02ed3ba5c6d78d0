import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
} from "../document/json.ts";
import { mappingTarget, schemaName, schemaReference } from "../document/pointer.ts";
import { ODATA_TYPE } from "../document/vocabulary.ts";

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
    const subtypes = isObject(schema) && !isChoice(schema) ? subtypesOf(schema, name) : [];
    if (subtypes.length > 0) members.set(name, subtypes);
  }
  const selfName = (name: string): string =>
    Object.hasOwn(schemas, name + SELF) ? selfName(`${name}_`) : name + SELF;
  // A subtype that has subtypes itself stands for itself alone: those are arms of their own.
  const armOf = (name: string): string => (members.has(name) ? selfName(name) : name);
  const inFamily = new Set([...members.values()].flat());
  const result: [string, Json][] = [];
  for (const [name, schema] of entriesOf(schemas)) {
    const subtypes = members.get(name);
    if (!isObject(schema)) result.push([name, schema]);
    else if (subtypes !== undefined)
      result.push([name, choice(schema, [...subtypes, name], armOf)], [selfName(name), self(schema)]);
    else result.push([name, inFamily.has(name) || isChoice(schema) ? schema : looseType(schema, name)]);
  }
  return {
    ...document,
    components: { ...objectAt(document, "components"), schemas: Object.fromEntries(result) },
  };
}

// A mapping that names the type itself adds nothing to the choice: the base is always its last arm.
function subtypesOf(schema: JsonObject, base: string): readonly string[] {
  const targets = Object.values(objectAt(schema, "discriminator", "mapping"));
  const names = targets.map((target) =>
    typeof target === "string" ? schemaName(mappingTarget(target)) : undefined,
  );
  return [...new Set(names.filter((name) => name !== undefined))].filter((name) => name !== base);
}

// What says itself which schemas it is a choice of is no type with subtypes.
function isChoice(schema: JsonObject): boolean {
  return own(schema, "anyOf") !== undefined || own(schema, "oneOf") !== undefined;
}

function choice(schema: JsonObject, members: readonly string[], armOf: (name: string) => string): JsonObject {
  const { title, description } = schema;
  const discriminator = objectAt(schema, "discriminator");
  const mapping = mapValues(objectAt(discriminator, "mapping"), (target) => {
    const name = typeof target === "string" ? schemaName(mappingTarget(target)) : undefined;
    return name === undefined ? target : schemaReference(armOf(name));
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: members.map((name) => ({ $ref: schemaReference(armOf(name)) })),
    discriminator: { ...discriminator, mapping },
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
