import { isAnnotation } from "../../scripts/document/grammar.ts";
import {
  arrayAt,
  equal,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringsAt,
} from "../../scripts/document/json.ts";
import { ODATA_TYPE, SENTINEL } from "../../scripts/document/vocabulary.ts";

/** Something that the two generators read differently. */
export interface Reading {
  /** What it is, and why ours is right. */
  readonly says: string;
  /** Returns the schema without it: the same object if it does not have it. */
  readonly without: (schema: JsonObject) => JsonObject;
}

const UNIONS = ["anyOf", "oneOf"] as const;
const OBJECT_KEYWORDS = ["properties", "additionalProperties", "patternProperties"];

const has = (schema: JsonObject, ...names: readonly string[]) =>
  names.some((name) => own(schema, name) !== undefined);
const drop = (schema: JsonObject, ...names: readonly string[]) =>
  has(schema, ...names) ? omit(schema, ...names) : schema;
const typesOf = (schema: JsonObject) => [own(schema, "type") ?? []].flat();
const hasProperties = (schema: JsonObject) => Object.keys(objectAt(schema, "properties")).length > 0;

/** What is read differently in any document, in the order in which it is taken out. */
export const READINGS: readonly Reading[] = [
  {
    says: "discriminator: ours has the literals that select each variant; theirs one literal or any string",
    without: (schema) => drop(schema, "discriminator"),
  },
  {
    says: "default: ours lets the property be absent, as the server may; theirs takes it for always there",
    without: (schema) => drop(schema, "default"),
  },
  {
    says: "readOnly, writeOnly: ours has a type for each direction without what does not travel; theirs one for both",
    without: (schema) => drop(schema, "readOnly", "writeOnly"),
  },
  {
    says: "binary text: ours takes bytes in a request body; theirs a string, which would be sent as text",
    without: (schema) =>
      own(schema, "format") === "binary" ? omit(schema, "format") : drop(schema, "contentMediaType"),
  },
  {
    says: "no type, but keywords of one: ours takes that type, as the author means it; theirs anything, or in part",
    without: withType,
  },
  {
    says: "nullable beside a reference or a composition: ours allows null; theirs leaves it out, or in one part alone",
    without: (schema) =>
      has(schema, "$ref", "enum", "allOf", ...UNIONS) || typesOf(schema).length !== 1
        ? drop(schema, "nullable")
        : schema,
  },
  {
    says: "properties beside a map: ours has an index signature that the properties fit; theirs one that excludes them",
    without: (schema) =>
      hasProperties(schema) ? drop(schema, "additionalProperties", "patternProperties") : schema,
  },
  {
    says: "a choice of required sets: ours requires one of them; theirs adds a variant without properties",
    without: (schema) => {
      const isSet = (variant: Json) =>
        isObject(variant) && has(variant, "required") && !has(variant, "properties", "$ref", "allOf");
      return drop(schema, ...UNIONS.filter((keyword) => arrayAt(schema, keyword).some(isSet)));
    },
  },
  {
    says: "required of a base: ours requires the property that the base describes; theirs leaves it optional, or requires one that nobody describes",
    without: (schema) => {
      const names = stringsAt(schema, "required");
      const described = names.filter((name) => Object.hasOwn(objectAt(schema, "properties"), name));
      if (described.length === names.length) return schema;
      return described.length > 0 ? { ...schema, required: described } : omit(schema, "required");
    },
  },
  {
    says: "an object without properties: ours may have any, as the specification says; theirs none",
    without: (schema) => {
      const isBare =
        typesOf(schema).includes("object") &&
        !hasProperties(schema) &&
        !has(schema, "patternProperties", "allOf", "enum", ...UNIONS);
      const further = own(schema, "additionalProperties");
      return isBare && !isObject(further) && further !== true
        ? { ...omit(schema, "properties", "required"), additionalProperties: true }
        : schema;
    },
  },
  {
    says: "variants beside other keywords: ours intersects them; theirs unites them or adds an empty object",
    without: apart,
  },
  {
    says: "a list that names its first items: ours is a tuple where its length is fixed; theirs always",
    without: (schema) => drop(schema, "prefixItems"),
  },
];

/** What is read differently in Graph's dialect, before all else. */
export const GRAPH_READINGS: readonly Reading[] = [
  {
    says: "Graph's null idiom: ours is null; theirs an object that never comes",
    without: (schema) => {
      const isNull = (variant: Json) =>
        [{ type: "object", nullable: true }, { type: ["object", "null"] }].some((idiom) =>
          equal(variant, idiom),
        );
      const [keyword] = UNIONS.filter((name) => arrayAt(schema, name).some(isNull));
      return keyword === undefined
        ? schema
        : { ...schema, [keyword]: arrayAt(schema, keyword).filter((variant) => !isNull(variant)) };
    },
  },
  {
    says: "@odata.type: ours is optional and a literal, as on the wire; theirs required and any string",
    without: (schema) => {
      if (!Object.hasOwn(objectAt(schema, "properties"), ODATA_TYPE)) return schema;
      const required = stringsAt(schema, "required").filter((name) => name !== ODATA_TYPE);
      return {
        ...omit(schema, "required"),
        ...(required.length > 0 ? { required } : {}),
        properties: omit(objectAt(schema, "properties"), ODATA_TYPE),
      };
    },
  },
  {
    says: "an evolvable enum: ours takes a member published later; theirs none",
    without: (schema) =>
      arrayAt(schema, "enum").includes(SENTINEL)
        ? { ...schema, enum: arrayAt(schema, "enum").filter((value) => value !== SENTINEL) }
        : schema,
  },
  {
    says: "a set of flags: ours is members joined by commas; theirs one of them",
    without: (schema) =>
      own(objectAt(schema, "x-ms-enum-flags"), "isFlags") === true
        ? omit(schema, "enum", "x-ms-enum-flags")
        : schema,
  },
  {
    says: "Graph's mark of an open type: ours lets further properties be anything; theirs empty objects",
    without: (schema) =>
      equal(own(schema, "additionalProperties"), { type: "object" })
        ? {
            ...omit(schema, "additionalProperties"),
            ...(hasProperties(schema) ? {} : { additionalProperties: true }),
          }
        : schema,
  },
  {
    says: "a page: ours always has its value, as OData says; theirs may not",
    without: (schema) => {
      const isPage = isList(schema) && Object.hasOwn(objectAt(schema, "properties"), "@odata.nextLink");
      // Or the base has the next link.
      const parts = arrayAt(schema, "allOf").filter(isObject);
      const isExtended = parts.some((part) => has(part, "$ref")) && parts.some(isList);
      return isPage || isExtended
        ? { ...schema, required: [...new Set([...stringsAt(schema, "required"), "value"])] }
        : schema;
    },
  },
];

function isList(schema: JsonObject): boolean {
  return own(objectAt(schema, "properties", "value"), "type") === "array";
}

function withType(schema: JsonObject): JsonObject {
  if (has(schema, "type", "$ref", "enum", "const", "allOf", ...UNIONS)) return schema;
  if (has(schema, ...OBJECT_KEYWORDS)) return { ...schema, type: "object" };
  return has(schema, "items") ? { ...schema, type: "array" } : schema;
}

// Each keyword a part of its own: that both read as an intersection.
function apart(schema: JsonObject): JsonObject {
  const unions = UNIONS.filter((keyword) => arrayAt(schema, keyword).length > 0);
  const rest = mapValues(omit(schema, "allOf", ...UNIONS), (value, name) =>
    isAnnotation(name) ? undefined : value,
  );
  if (unions.length === 0) return schema;
  // `type: object` says nothing that the variants do not.
  if (equal(rest, { type: "object" })) return apart(omit(schema, "type"));
  const parts: readonly Json[] = [
    ...(Object.keys(rest).length > 0 ? [rest] : []),
    ...arrayAt(schema, "allOf"),
    ...unions.map((keyword) => ({ [keyword]: arrayAt(schema, keyword) })),
  ];
  return parts.length > 1 ? { allOf: parts } : schema;
}
