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

/** A part of schemas that the two generators read differently on purpose. */
export interface Reading {
  /** The part, and both types. */
  readonly description: string;
  /** Returns the schema without the part; the same object if it does not have it. */
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

/** The readings of any document, in the order in which their parts are removed. */
export const READINGS: readonly Reading[] = [
  {
    description:
      "discriminator: ours has the literals that select each variant; theirs one literal or any string",
    without: (schema) => drop(schema, "discriminator"),
  },
  {
    description: "default: ours lets the property be absent, as the server may; theirs requires it",
    without: (schema) => drop(schema, "default"),
  },
  {
    description: "readOnly, writeOnly: ours has a type for each direction; theirs one for both",
    without: (schema) => drop(schema, "readOnly", "writeOnly"),
  },
  {
    description: "binary text: ours is bytes in a request body; theirs a string, which would be sent as text",
    without: (schema) =>
      own(schema, "format") === "binary" ? omit(schema, "format") : drop(schema, "contentMediaType"),
  },
  {
    description: "keywords of a type without the type: ours is that type; theirs anything, or in part",
    without: withType,
  },
  {
    description:
      "nullable beside a reference or a composition: ours allows null; theirs does not, or only in one part",
    without: (schema) =>
      has(schema, "$ref", "enum", "allOf", ...UNIONS) || typesOf(schema).length !== 1
        ? drop(schema, "nullable")
        : schema,
  },
  {
    description:
      "properties beside a map: ours has an index signature that the properties fit; theirs one that excludes them",
    without: (schema) =>
      hasProperties(schema) ? drop(schema, "additionalProperties", "patternProperties") : schema,
  },
  {
    description:
      "a choice of required sets: ours requires one of them; theirs adds a variant without properties",
    without: (schema) => {
      const isSet = (variant: Json) =>
        isObject(variant) && has(variant, "required") && !has(variant, "properties", "$ref", "allOf");
      return drop(schema, ...UNIONS.filter((keyword) => arrayAt(schema, keyword).some(isSet)));
    },
  },
  {
    description:
      "required of a base: ours requires the property that the base describes; theirs leaves it optional, or requires one without a schema",
    without: (schema) => {
      const names = stringsAt(schema, "required");
      const described = names.filter((name) => Object.hasOwn(objectAt(schema, "properties"), name));
      if (described.length === names.length) return schema;
      return described.length > 0 ? { ...schema, required: described } : omit(schema, "required");
    },
  },
  {
    description: "an object without properties: ours allows any, as the specification does; theirs none",
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
    description:
      "variants beside other keywords: ours intersects them; theirs unites them or adds an empty object",
    without: apart,
  },
  {
    description:
      "a list that names its first items: ours is a tuple where its length is fixed; theirs always",
    without: (schema) => drop(schema, "prefixItems"),
  },
];

/** The readings of Graph's dialect, which come first. */
export const GRAPH_READINGS: readonly Reading[] = [
  {
    description: "Graph's null idiom: ours is null; theirs an object",
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
    description:
      "@odata.type: ours is optional and a literal, as on the wire; theirs required and any string",
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
    description: "an evolvable enum: ours allows a member published later; theirs does not",
    without: (schema) =>
      arrayAt(schema, "enum").includes(SENTINEL)
        ? { ...schema, enum: arrayAt(schema, "enum").filter((value) => value !== SENTINEL) }
        : schema,
  },
  {
    description: "a set of flags: ours is members joined by commas; theirs one of them",
    without: (schema) =>
      own(objectAt(schema, "x-ms-enum-flags"), "isFlags") === true
        ? omit(schema, "enum", "x-ms-enum-flags")
        : schema,
  },
  {
    description:
      "Graph's mark of an open type: ours lets further properties be anything; theirs empty objects",
    without: (schema) =>
      equal(own(schema, "additionalProperties"), { type: "object" })
        ? {
            ...omit(schema, "additionalProperties"),
            ...(hasProperties(schema) ? {} : { additionalProperties: true }),
          }
        : schema,
  },
  {
    description: "a page: ours requires its value, as OData does; theirs does not",
    without: (schema) => {
      const isPage = isList(schema) && Object.hasOwn(objectAt(schema, "properties"), "@odata.nextLink");
      // Or the next link is in the base.
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

// Makes each keyword a part of an `allOf`, which both generators read as an intersection.
function apart(schema: JsonObject): JsonObject {
  const unions = UNIONS.filter((keyword) => arrayAt(schema, keyword).length > 0);
  const rest = mapValues(omit(schema, "allOf", ...UNIONS), (value, name) =>
    isAnnotation(name) ? undefined : value,
  );
  if (unions.length === 0) return schema;
  // `type: object` adds nothing to the variants.
  if (equal(rest, { type: "object" })) return apart(omit(schema, "type"));
  const parts: readonly Json[] = [
    ...(Object.keys(rest).length > 0 ? [rest] : []),
    ...arrayAt(schema, "allOf"),
    ...unions.map((keyword) => ({ [keyword]: arrayAt(schema, keyword) })),
  ];
  return parts.length > 1 ? { allOf: parts } : schema;
}
