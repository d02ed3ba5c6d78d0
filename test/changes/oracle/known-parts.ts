import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
} from "../../../scripts/document/json.ts";
import { allowsNull, NULL_SCHEMA } from "../../../scripts/document/null-schema.ts";
import { schemaName } from "../../../scripts/document/pointer.ts";
import { rewrite } from "../../../scripts/document/rewrite.ts";
import { ENUM_EXTENSION, graphEnumOf, ODATA_TYPE } from "../../../scripts/document/vocabulary.ts";
import { prune } from "../../../scripts/normalize/prune.ts";
import type { Direction } from "../../../scripts/normalize/shapes.ts";

/** Keywords without an effect on generated types. */
const WORDS = [
  "title",
  "summary",
  "description",
  "externalDocs",
  "example",
  "examples",
  "format",
  "deprecated",
];

/**
 * Prepares a normalized document for the type check in one direction.
 *
 * In responses, an open type becomes an object with a property for each known part: the members of an
 * evolvable enum, the variants of a family. So the next revision may add parts, and must keep those of this
 * one. Requests stay as they are: nothing in them is open.
 *
 * @param families the families of the older of two revisions; a family that is new in the newer revision is
 *   checked
 *   by its base, the type that its values had
 */
export function knownParts(document: JsonObject, direction: Direction, families: Families): JsonObject {
  const isRead = direction === "response";
  const byParts = (schema: JsonObject, name: string): JsonObject => {
    if (!isRead || !isFamily(schema)) return withTypeName(schema, name, families);
    return families.choices.has(name) ? byVariants(schema) : lastVariant(schema);
  };
  const components = objectAt(document, "components");
  const schemas = mapValues(objectAt(components, "schemas"), (schema, name) =>
    isObject(schema) ? byParts(schema, name) : schema,
  );
  const wordless = (node: JsonObject) => omit(node, ...WORDS);
  const spelled = rewrite(
    { ...document, components: { ...components, schemas } },
    {
      schema: (schema) =>
        isRead && own(schema, ENUM_EXTENSION) !== undefined ? byMembers(schema) : wordless(schema),
      operation: (operation) =>
        omit(operation, ...WORDS, "security", ...(isRead ? ["parameters", "requestBody"] : ["responses"])),
      pathItem: (item) => omit(item, ...WORDS, ...(isRead ? ["parameters"] : [])),
      parameter: wordless,
      requestBody: wordless,
      response: wordless,
      header: wordless,
    },
  );
  return prune(spelled);
}

/** The families of a normalized document. */
export interface Families {
  /** The schemas of families. */
  readonly choices: ReadonlySet<string>;
  /** Their variants, which a literal distinguishes. */
  readonly variants: ReadonlySet<string>;
}

/** Finds the families of a normalized document. */
export function familiesIn(document: JsonObject): Families {
  const schemas = Object.entries(objectAt(document, "components", "schemas"));
  const found = schemas.filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]) && isFamily(entry[1]),
  );
  const variants = found.flatMap(([, schema]) => arrayAt(schema, "anyOf").filter(isObject));
  return {
    choices: new Set(found.map(([name]) => name)),
    variants: new Set(variants.flatMap((variant) => schemaName(stringAt(variant, "$ref")) ?? [])),
  };
}

function isFamily(schema: JsonObject): boolean {
  return own(schema, "discriminator") !== undefined && arrayAt(schema, "anyOf").length > 0;
}

function byVariants(schema: JsonObject): JsonObject {
  const itself = stringAt(lastVariant(schema), "$ref");
  const variants = Object.entries(objectAt(schema, "discriminator", "mapping")).flatMap(
    ([value, target]): [string, Json][] =>
      typeof target === "string" && target !== itself ? [[value, { $ref: target }]] : [],
  );
  return required([...variants, ["itself", lastVariant(schema)]]);
}

function lastVariant(schema: JsonObject): JsonObject {
  const variant = arrayAt(schema, "anyOf").at(-1);
  return isObject(variant) ? variant : {};
}

function byMembers(schema: JsonObject): JsonObject {
  const { members, sentinel, later, flags } = graphEnumOf(schema) ?? { members: [], later: [] };
  const names = [...members, ...(sentinel === undefined ? [] : [sentinel]), ...later];
  const known = required([
    [flags ? "members" : "member", required(names.map((name) => [name, { const: true }]))],
  ]);
  return allowsNull(schema) ? { anyOf: [known, NULL_SCHEMA] } : known;
}

function required(entries: readonly (readonly [string, Json])[]): JsonObject {
  return {
    type: "object",
    required: entries.map(([name]) => name),
    properties: Object.fromEntries(entries),
  };
}

// Gives each variant of a family one literal: normalizing gives some of them two, or a default. Other types
// need no literal, as they may be inline and have no name.
function withTypeName(schema: JsonObject, name: string, { variants }: Families): JsonObject {
  const properties = own(schema, "properties");
  if (!isObject(properties) || own(properties, ODATA_TYPE) === undefined) return schema;
  const isVariant = variants.has(name) || variants.has(name.replace(/Write_*$/, ""));
  const named = mapValues(properties, (property, key) => {
    if (key !== ODATA_TYPE || !isObject(property)) return property;
    if (!isVariant) return undefined;
    const stated = own(property, "const") ?? arrayAt(property, "enum")[0] ?? own(property, "default");
    return stated === undefined ? property : { type: "string", const: stated };
  });
  return { ...schema, properties: named };
}
