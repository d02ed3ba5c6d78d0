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
} from "../document/json.ts";
import { isNullSchema } from "../document/null-schema.ts";
import { schemaName } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import {
  ALSO_READ,
  ENUM_DESCRIPTIONS,
  ENUM_EXTENSION,
  graphEnumOf,
  ODATA_TYPE,
} from "../document/vocabulary.ts";

/** The direction a shape is for. */
export type Direction = "read" | "sent";

/**
 * What of a schema travels in a direction. Read: without what is `writeOnly`. Sent: without what is
 * `readOnly`, without the sentinel of enums, and with a subtype's `@odata.type` where a base is declared.
 *
 * @param schema  any normalized schema
 * @param schemas the components, to look up what a reference's target says of itself
 */
export function shapeOf(schema: JsonObject, direction: Direction, schemas: JsonObject): JsonObject {
  const mark = direction === "read" ? "writeOnly" : "readOnly";
  const travels = (child: Json): boolean => {
    if (!isObject(child)) return true;
    const target = schemaName(stringAt(child, "$ref"));
    const component = target === undefined ? {} : objectAt(schemas, target);
    if (own(child, mark) === true || own(component, mark) === true) return false;
    // Nothing but null would be left of it.
    const arms = [...arrayAt(child, "anyOf"), ...arrayAt(child, "oneOf")].filter((arm) => !isNullSchema(arm));
    return arms.length === 0 || arms.some(travels);
  };
  const shape = (node: JsonObject): JsonObject => {
    const kept = dropArms(dropProperties(node, travels), travels);
    return direction === "read" ? widenLiteral(kept) : nameSubtypes(closeEnum(ownLiteral(kept)));
  };
  return rewrite(schema, { schema: shape }, "schema");
}

function dropProperties(schema: JsonObject, travels: (child: Json) => boolean): JsonObject {
  const properties = own(schema, "properties");
  if (
    !isObject(properties) ||
    Object.values(properties).every((child) => child === undefined || travels(child))
  )
    return schema;
  const kept = mapValues(properties, (child) => (travels(child) ? child : undefined));
  const isLeft = (name: string) => Object.hasOwn(kept, name) || !Object.hasOwn(properties, name);
  const required = stringsAt(schema, "required").filter(isLeft);
  const rest = omit(schema, "properties", "required");
  return { ...rest, ...(required.length > 0 ? { required } : {}), properties: kept };
}

function dropArms(schema: JsonObject, travels: (child: Json) => boolean): JsonObject {
  const keyword = ["anyOf", "oneOf"].find((name) => !arrayAt(schema, name).every(travels));
  if (keyword === undefined || !travels(omit(schema, "readOnly", "writeOnly"))) return schema;
  const arms = arrayAt(schema, keyword).filter(travels);
  const [only] = arms;
  const rest = omit(schema, keyword);
  return arms.length === 1 && isObject(only) ? { ...only, ...rest } : { ...rest, [keyword]: arms };
}

// What is read may have any name that was seen, what is sent has the type's own.
function widenLiteral(schema: JsonObject): JsonObject {
  const others = stringsAt(schema, ALSO_READ);
  if (others.length === 0) return schema;
  const { const: literal, ...rest } = omit(schema, ALSO_READ);
  const values = literal === undefined ? arrayAt(schema, "enum") : [literal];
  if (values.length === 0) return rest;
  const seen = `Also seen: ${others.map((value) => `\`${value}\``).join(", ")}.`;
  const description = [stringAt(schema, "description"), seen].filter(Boolean).join(" ");
  return { ...rest, description, enum: [...values, ...others] };
}

function ownLiteral(schema: JsonObject): JsonObject {
  return own(schema, ALSO_READ) === undefined ? schema : omit(schema, ALSO_READ);
}

// The server answers 400 to a sentinel, or ignores the property it stands in.
function closeEnum(schema: JsonObject): JsonObject {
  const graphEnum = own(schema, ENUM_EXTENSION) === undefined ? undefined : graphEnumOf(schema);
  if (graphEnum === undefined) return schema;
  const members = [...graphEnum.members, ...graphEnum.later];
  if (graphEnum.flags) {
    const member = `(?:${members.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`;
    return { ...omit(schema, ENUM_DESCRIPTIONS), pattern: `^${member}(?:,${member})*$` };
  }
  const rest = omit(schema, "anyOf", ENUM_EXTENSION);
  return arrayAt(schema, "anyOf").some(isNullSchema)
    ? { ...rest, type: ["string", "null"], enum: [...members, null] }
    : { ...rest, type: "string", enum: members };
}

// Where a base is declared, a body that is one of its subtypes has to say so (OData JSON Format 4.01,
// section 4.6.3). The base itself, the last arm, need not. No `discriminator` is left: it selects named
// schemas only, and the arms' constants tell them apart.
function nameSubtypes(schema: JsonObject): JsonObject {
  const arms = own(schema, "anyOf");
  const { propertyName } = objectAt(schema, "discriminator");
  if (!isArray(arms) || propertyName !== ODATA_TYPE) return schema;
  const last = arms.length - 1;
  const named = arms.map((arm, index) => (index === last ? arm : { allOf: [arm], required: [ODATA_TYPE] }));
  return { ...omit(schema, "discriminator"), anyOf: named };
}
