import { schemaOf } from "../../document/boolean-schema.ts";
import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { partsOf } from "./schema.ts";

/** The keyword in place of a strict `anyOf`: its variants, of which the value's annotations choose one. */
export const FAMILY = "x-family";

/** A variant of a family: an object with its annotation, or one of its types, must be valid as it. */
type Variant = {
  readonly schema: JsonObject;
  readonly annotation: string | undefined;
  /** The values of `@odata.type`, in all spellings. */
  readonly types: readonly string[];
};

/** The variants that annotations choose, and the schema of any other value. */
export type Family = { readonly chosen: readonly Variant[]; readonly otherwise: JsonObject };

/**
 * Returns the schemas with a strict `anyOf` of objects, which the value's annotations decide: an object with
 * a subtype's `@odata.type` must be valid as that subtype, and an item with `@removed` as a removal. With
 * plain `anyOf`, every object is valid as the base type, which requires nothing.
 */
export function strictFamilies(schemas: JsonObject): JsonObject {
  return mapValues(schemas, (schema) => strict(schema, schemas));
}

function strict(value: Json, schemas: JsonObject): Json {
  if (isArray(value)) return value.map((item) => strict(item, schemas));
  if (!isObject(value)) return value;
  const rewritten = mapValues(value, (item) => strict(item, schemas));
  const variants = arrayAt(rewritten, "anyOf").map((schema) => variantOf(schema, schemas));
  const isChosen = ({ annotation, types }: Variant) => annotation !== undefined || types.length > 0;
  const chosen = variants.filter(isChosen);
  if (chosen.length === 0) return rewritten;
  const others = variants.filter((variant) => !isChosen(variant)).map(({ schema }) => schema);
  const otherwise = others.length === 0 ? schemaOf(false) : { anyOf: others };
  return { ...omit(rewritten, "anyOf", "discriminator"), [FAMILY]: { chosen, otherwise } };
}

/** Returns the schema that a value of a family must match. */
export function chosenVariant({ chosen, otherwise }: Family, value: Json): JsonObject {
  const type = isObject(value) ? stringAt(value, "@odata.type") : undefined;
  const found =
    chosen.find(({ annotation }) => isObject(value) && Object.hasOwn(value, annotation ?? "")) ??
    chosen.find(({ types }) => types.includes(type ?? ""));
  return found === undefined ? otherwise : found.schema;
}

function variantOf(value: Json, schemas: JsonObject): Variant {
  const schema = schemaOf(value);
  const extended = partsOf(schema, schemas, ["allOf"]);
  const required = extended.flatMap((part) => stringsAt(part, "required"));
  const annotation = required.find((name) => name.startsWith("@") && name !== "@odata.type");
  return { schema, annotation, types: literalTypes(extended) };
}

// Returns the literals of a variant's type, in all spellings. Types outside of a family need none.
function literalTypes(parts: readonly JsonObject[]): readonly string[] {
  for (const part of parts) {
    const property = objectAt(part, "properties", "@odata.type");
    const literal = stringAt(property, "const");
    const types = literal === undefined ? stringsAt(property, "enum") : [literal];
    if (types.length > 0) return types.every((type) => type.startsWith("#")) ? types : [];
  }
  return [];
}
