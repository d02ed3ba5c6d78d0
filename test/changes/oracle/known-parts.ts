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

/** What says nothing to the compiler. */
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
 * What travels in one direction in a normalized document, as the compiler is to judge it.
 *
 * What is open and read is written out by its known parts, as an object with a property for each: an
 * evolvable enum by its members, a family by its arms. So the next revision may have more of them, and has
 * to have all that this one has. What is sent stays as it is: there is nothing open in it.
 *
 * @param families the families of the older of two revisions; in the newer, one that was none is checked by
 *   its base, which is what its values were read as
 */
export function knownParts(document: JsonObject, direction: Direction, families: Families): JsonObject {
  const isRead = direction === "response";
  const byParts = (schema: JsonObject, name: string): JsonObject => {
    if (!isRead || !isFamily(schema)) return withTypeName(schema, name, families);
    return families.choices.has(name) ? byArms(schema) : lastArm(schema);
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
  /** The schemas that stand for one. */
  readonly choices: ReadonlySet<string>;
  /** Their members, which are told apart by a literal. */
  readonly arms: ReadonlySet<string>;
}

/** Finds the families of a normalized document. */
export function familiesIn(document: JsonObject): Families {
  const schemas = Object.entries(objectAt(document, "components", "schemas"));
  const found = schemas.filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]) && isFamily(entry[1]),
  );
  const arms = found.flatMap(([, schema]) => arrayAt(schema, "anyOf").filter(isObject));
  return {
    choices: new Set(found.map(([name]) => name)),
    arms: new Set(arms.flatMap((arm) => schemaName(stringAt(arm, "$ref")) ?? [])),
  };
}

function isFamily(schema: JsonObject): boolean {
  return own(schema, "discriminator") !== undefined && arrayAt(schema, "anyOf").length > 0;
}

function byArms(schema: JsonObject): JsonObject {
  const itself = stringAt(lastArm(schema), "$ref");
  const arms = Object.entries(objectAt(schema, "discriminator", "mapping")).flatMap(
    ([value, target]): [string, Json][] =>
      typeof target === "string" && target !== itself ? [[value, { $ref: target }]] : [],
  );
  return required([...arms, ["itself", lastArm(schema)]]);
}

function lastArm(schema: JsonObject): JsonObject {
  const arm = arrayAt(schema, "anyOf").at(-1);
  return isObject(arm) ? arm : {};
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

// A member of a family is told by one literal; normalizing gives some of them two, or a default. Any other
// type need not be told, and may stand inline, where it has no name.
function withTypeName(schema: JsonObject, name: string, { arms }: Families): JsonObject {
  const properties = own(schema, "properties");
  if (!isObject(properties) || own(properties, ODATA_TYPE) === undefined) return schema;
  const isArm = arms.has(name) || arms.has(name.replace(/Write_*$/, ""));
  const named = mapValues(properties, (property, key) => {
    if (key !== ODATA_TYPE || !isObject(property)) return property;
    if (!isArm) return undefined;
    const stated = own(property, "const") ?? arrayAt(property, "enum")[0] ?? own(property, "default");
    return stated === undefined ? property : { type: "string", const: stated };
  });
  return { ...schema, properties: named };
}
