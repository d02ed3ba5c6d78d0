import { arrayAt, isArray, isObject, type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { typeHasNull, withNullVariant } from "../document/null-schema.ts";
import { referredSchema } from "../document/pointer.ts";
import { rewrite } from "../document/rewrite.ts";
import { OBJECT_KEYWORDS } from "./core-forms.ts";

/** Whether a schema allows null: by name, by having no type, or not. A schema without a type is typed as an object. */
type Nullability = "named" | "untyped" | "none";

/** Adds null as a variant to an intersection of a nullable type with schemas without a type, which allow null too. */
export function nullForms(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const partsOf = (schema: JsonObject): readonly Nullability[] => {
    const name = referredSchema(schema);
    return [
      ...ownNullability(schema),
      ...(name === undefined ? [] : [ofComponent(name)]),
      ...arrayAt(schema, "allOf").flatMap(partsIn),
      ...["anyOf", "oneOf"].flatMap((keyword) => {
        const variants = arrayAt(schema, keyword).map(ofSchema);
        const allowing = variants.find((variant) => variant === "named") ?? variants.find(isAllowing);
        return variants.length === 0 ? [] : [allowing ?? "none"];
      }),
    ];
  };
  const partsIn = (schema: Json): readonly Nullability[] =>
    isObject(schema) ? partsOf(schema) : schema === false ? ["none"] : [];
  const ofSchema = (schema: Json): Nullability => {
    const parts = partsIn(schema);
    return parts.every(isAllowing) ? (parts.find((part) => part === "named") ?? "untyped") : "none";
  };
  const ofComponent = memoized((name: string) => ofSchema(own(schemas, name) ?? true), "untyped");

  return rewrite(document, {
    schema: (schema) => {
      const parts = partsOf(schema);
      const isLost = parts.includes("named") && parts.includes("untyped") && parts.every(isAllowing);
      return isLost ? orNull(schema) : schema;
    },
  });
}

function isAllowing(nullability: Nullability): boolean {
  return nullability !== "none";
}

const TYPING = [...OBJECT_KEYWORDS, "required", "items", "prefixItems"];

// Returns an empty list for a schema that has its values from its parts only.
function ownNullability(schema: JsonObject): readonly Nullability[] {
  const { const: literal, enum: listed, type } = schema;
  const values = literal === undefined ? listed : [literal];
  const isNull = isArray(values) ? values.includes(null) : undefined;
  if (isNull === false || (type !== undefined && !typeHasNull(schema))) return ["none"];
  if (isNull || type !== undefined) return ["named"];
  return TYPING.some((keyword) => own(schema, keyword) !== undefined) ? ["untyped"] : [];
}

// The variant has null, so that the type beside it does not repeat it.
function orNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  return withNullVariant(
    isArray(type) ? { ...schema, type: type.filter((name) => name !== "null") } : schema,
  );
}
