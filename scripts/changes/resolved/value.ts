import { isAnnotation } from "../../document/grammar.ts";
import {
  arrayAt,
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  omit,
  own,
  stringAt,
} from "../../document/json.ts";
import { isNullSchema } from "../../document/null-schema.ts";
import { schemaName } from "../../document/pointer.ts";

/** A schema where a value is described, without the ways a document may wrap it in. */
export interface Value {
  /** Whether null is allowed by name. */
  readonly nullable: boolean;
  /** The schema component that it refers to, where it is nothing but a reference. */
  readonly reference: string | undefined;
  /** What remains: no null in it, words from outside it kept. */
  readonly node: JsonObject;
  /** Where that stands. */
  readonly path: readonly string[];
}

/**
 * Takes off what does not change the meaning of a plain schema: null, said in any way; `allOf`, `anyOf` and
 * `oneOf` around a single schema.
 */
export function unwrapValue(schema: JsonObject, path: readonly string[]): Value {
  return unwrap(schema, path, ["anyOf", "oneOf", "allOf"]);
}

/** The same for a component: what stands in its `allOf` it extends, even where it adds nothing to it. */
export function unwrapComponent(component: JsonObject, name: string): Value {
  return unwrap(component, ["components", "schemas", name], ["anyOf", "oneOf"]);
}

function unwrap(schema: JsonObject, path: readonly string[], keywords: readonly string[]): Value {
  for (const keyword of keywords) {
    const listed = arrayAt(schema, keyword);
    const variants = keyword === "allOf" ? withoutRepeats(listed) : listed;
    const rest = keyword === "allOf" ? variants : variants.filter((variant) => !isNullSchema(variant));
    const [only] = rest;
    // An object that is only what it refers to says so in 3.0 by `type: object` beside it.
    const isSaidTwice = (name: string) =>
      keyword === "allOf" && name === "type" && schema["type"] === "object";
    const isWrapper = Object.keys(schema).every(
      (name) => name === keyword || isAnnotation(name) || isSaidTwice(name),
    );
    if (rest.length === 1 && isObject(only) && isWrapper) {
      const inner = unwrapValue(only, [...path, keyword, String(variants.indexOf(only))]);
      const node = { ...inner.node, ...omit(schema, keyword, "type") };
      return { ...inner, node, nullable: inner.nullable || rest.length < variants.length };
    }
    if (rest.length < variants.length && rest.length > 0)
      return { ...unwrapValue({ ...schema, [keyword]: rest }, path), nullable: true };
  }
  const node = withoutNull(schema);
  const reference = schemaName(stringAt(node, "$ref"));
  return { nullable: node !== schema, reference, node, path };
}

// A member of `allOf` that is listed twice adds nothing.
function withoutRepeats(members: readonly Json[]): readonly Json[] {
  return members.filter((member, index) => members.findIndex((other) => equal(other, member)) === index);
}

function withoutNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  const values = own(schema, "enum");
  const types = isArray(type) ? type.filter((name) => name !== "null") : undefined;
  const withNull = types !== undefined && isArray(type) && types.length < type.length;
  const isListed = isArray(values) && values.includes(null) && values.length > 1;
  if (!withNull && !isListed) return schema;
  return mapValues(schema, (value, name): Json => {
    if (name === "type" && types !== undefined) return types.length === 1 ? (types[0] ?? value) : types;
    if (name === "enum" && isArray(values)) return values.filter((item) => item !== null);
    return value;
  });
}
