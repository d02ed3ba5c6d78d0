import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  own,
} from "../document/json.ts";
import { mappedSchema, schemaReference } from "../document/pointer.ts";
import { withSchemas } from "../document/schemas.ts";

/** The suffix of a base as a variant of its own, beside its subtypes. */
const SELF = "Self";

/** Replacements for the schemas around a base with subtypes. */
export interface VariantRules {
  /** Makes the base as a variant of its own; undefined if every value is a subtype. */
  readonly self: (schema: JsonObject, name: string) => JsonObject | undefined;
  /** Replaces a schema that is neither a base nor a subtype. */
  readonly other: (schema: JsonObject, name: string) => JsonObject;
}

/**
 * Replaces a base whose discriminator lists subtypes by `anyOf` the subtypes and, last, the base itself as a component
 * of its own, since a value declared as the base may be any of them.
 */
export function splitBases(document: JsonObject, rules: VariantRules): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const members = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    const subtypes = isObject(schema) && !isUnion(schema) ? subtypesOf(schema, name) : [];
    if (subtypes.length > 0) members.set(name, subtypes);
  }
  const selves = new Map<string, JsonObject | undefined>();
  for (const name of members.keys()) selves.set(name, rules.self(objectAt(schemas, name), name));
  const selfName = (name: string): string =>
    Object.hasOwn(schemas, name + SELF) ? selfName(`${name}_`) : name + SELF;
  // A subtype with subtypes is used as itself alone: its subtypes are separate variants.
  const variantOf = (name: string): string =>
    members.has(name) && selves.get(name) !== undefined ? selfName(name) : name;
  const inFamily = new Set([...members.values()].flat());
  const result: [string, Json][] = [];
  for (const [name, schema] of entriesOf(schemas)) {
    const subtypes = members.get(name);
    if (!isObject(schema)) result.push([name, schema]);
    else if (subtypes !== undefined) {
      const self = selves.get(name);
      const variants = self === undefined ? subtypes : [...subtypes, name];
      result.push([name, union(schema, variants.map(variantOf), variantOf)]);
      if (self !== undefined) result.push([selfName(name), self]);
    } else result.push([name, inFamily.has(name) || isUnion(schema) ? schema : rules.other(schema, name)]);
  }
  return withSchemas(document, Object.fromEntries(result));
}

// Lists the schemas in a discriminator's mapping, each once, without the base itself, which is always the last variant.
function subtypesOf(schema: JsonObject, base: string): readonly string[] {
  const targets = Object.values(objectAt(schema, "discriminator", "mapping"));
  const names = targets.map(mappedSchema).filter((name) => name !== undefined);
  return [...new Set(names)].filter((name) => name !== base);
}

/** Tells whether a schema lists its variants itself. */
export function isUnion(schema: JsonObject): boolean {
  return own(schema, "anyOf") !== undefined || own(schema, "oneOf") !== undefined;
}

function union(
  schema: JsonObject,
  variants: readonly string[],
  variantOf: (name: string) => string,
): JsonObject {
  const { title, description } = schema;
  const discriminator = objectAt(schema, "discriminator");
  const mapping = mapValues(objectAt(discriminator, "mapping"), (target) => {
    const name = mappedSchema(target);
    return name === undefined ? target : schemaReference(variantOf(name));
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: variants.map((name) => ({ $ref: schemaReference(name) })),
    discriminator: { ...discriminator, mapping },
  };
}
