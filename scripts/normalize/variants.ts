import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  own,
} from "../document/json.ts";
import { mappingTarget, schemaName, schemaReference } from "../document/pointer.ts";

/** The suffix of a base where it stands for itself, beside its subtypes. */
const SELF = "Self";

/** What becomes of the schemas around a base with subtypes. */
export interface VariantRules {
  /** The base as a variant of its own; undefined where every value is one of the subtypes. */
  readonly self: (schema: JsonObject, name: string) => JsonObject | undefined;
  /** A schema that is neither a base nor a subtype. */
  readonly other: (schema: JsonObject, name: string) => JsonObject;
}

/**
 * A base whose discriminator lists subtypes → `anyOf` the subtypes and, last, the base itself as a component
 * of its own. Wherever the base is used as a value, any of them may arrive.
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
  // A subtype that has subtypes itself stands for itself alone: its subtypes are variants of their own.
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
  return {
    ...document,
    components: { ...objectAt(document, "components"), schemas: Object.fromEntries(result) },
  };
}

/** The schemas that a discriminator's mapping names, each once, without the base itself: that is always the last variant. */
function subtypesOf(schema: JsonObject, base: string): readonly string[] {
  const targets = Object.values(objectAt(schema, "discriminator", "mapping"));
  const names = targets.map((target) =>
    typeof target === "string" ? schemaName(mappingTarget(target)) : undefined,
  );
  return [...new Set(names.filter((name) => name !== undefined))].filter((name) => name !== base);
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
    const name = typeof target === "string" ? schemaName(mappingTarget(target)) : undefined;
    return name === undefined ? target : schemaReference(variantOf(name));
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: variants.map((name) => ({ $ref: schemaReference(name) })),
    discriminator: { ...discriminator, mapping },
  };
}
