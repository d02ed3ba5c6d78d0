import { isObject, type JsonObject, mapValues, omit, own } from "../document/json.ts";
import { ODATA_TYPE } from "../document/vocabulary.ts";
import { splitBases } from "./variants.ts";

/**
 * Replaces a type with subtypes by a union of them, narrowed by the literal of `@odata.type`. The last variant is the
 * base itself, which is also the variant of subtypes published later.
 */
export function families(document: JsonObject): JsonObject {
  return splitBases(document, { self, other: looseType });
}

// No `const`, since subtypes published later have other values. The default is the literal for narrowing.
function self(schema: JsonObject): JsonObject {
  return withTypeProperty(omit(schema, "discriminator"), ({ const: typeName, ...property }) =>
    typeName === undefined ? property : { ...property, default: typeName },
  );
}

// Nothing is narrowed outside a family: a family that the slice does not follow may have any name, and a type's own
// name may have no `#`.
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
