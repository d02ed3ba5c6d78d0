import { isObject, type JsonObject, mapValues, omit, own } from "../document/json.ts";
import { ODATA_TYPE } from "../document/vocabulary.ts";
import { splitBases } from "./variants.ts";

/**
 * A type with subtypes → a union of them, each told by the literal of its `@odata.type`, and last the base
 * itself, which is also the variant of a subtype published later.
 */
export function families(document: JsonObject): JsonObject {
  return splitBases(document, { self, other: looseType });
}

// No `const`: the values of later subtypes arrive here too. The default names the literal for narrowing.
function self(schema: JsonObject): JsonObject {
  return withTypeProperty(omit(schema, "discriminator"), ({ const: typeName, ...property }) =>
    typeName === undefined ? property : { ...property, default: typeName },
  );
}

// Outside a family nothing is narrowed: of a family that the slice does not follow any name may arrive, and
// a type's own name also arrives without its `#`.
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
