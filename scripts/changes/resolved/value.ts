import { fieldOf, isAnnotation } from "../../document/grammar.ts";
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
import { shortName } from "../words.ts";

/** A schema at a place that describes a value, without wrappers that do not change its meaning. */
export interface Value {
  /** Whether null is allowed explicitly. */
  readonly nullable: boolean;
  /** The schema component that it refers to, if it is only a reference. */
  readonly reference: string | undefined;
  /** The remaining schema, without null; annotations of the wrappers are kept. */
  readonly node: JsonObject;
  /** The path of `node`. */
  readonly path: readonly string[];
}

/**
 * Removes wrappers that do not change the meaning of a plain schema: null in any notation, and `allOf`,
 * `anyOf` or `oneOf` around a single schema.
 */
export function unwrapValue(schema: JsonObject, path: readonly string[]): Value {
  return unwrap(schema, path, [...CHOICES, "allOf"]);
}

/** Unwraps a component: its `allOf` is kept, as the component extends what it lists. */
export function unwrapComponent(component: JsonObject, name: string): Value {
  return unwrap(component, ["components", "schemas", name], CHOICES);
}

function unwrap(schema: JsonObject, path: readonly string[], keywords: readonly string[]): Value {
  for (const keyword of keywords) {
    const listed = arrayAt(schema, keyword);
    const variants = keyword === "allOf" ? withoutRepeats(listed) : listed;
    const rest = keyword === "allOf" ? variants : withoutNullVariants(variants);
    const [only] = rest;
    // In 3.0, `type: object` may stand beside a reference to an object and adds nothing.
    const isSaidTwice = (name: string) =>
      keyword === "allOf" && name === "type" && schema["type"] === "object";
    const isWrapper = Object.keys(schema).every(
      (name) => name === keyword || isAnnotation(name) || isSaidTwice(name),
    );
    if (rest.length === 1 && isObject(only) && isWrapper) {
      const index = keyword === "allOf" ? 0 : variants.findIndex((variant) => !isNullSchema(variant));
      const inner = unwrapValue(only, [...path, keyword, String(index)]);
      const isTyped = inner.reference !== undefined || own(inner.node, "type") !== undefined;
      const node = { ...inner.node, ...omit(schema, keyword, ...(isTyped ? ["type"] : [])) };
      return { ...inner, node, nullable: inner.nullable || rest !== variants };
    }
    if (rest !== variants && rest.length > 0)
      return { ...unwrapValue({ ...schema, [keyword]: rest }, path), nullable: true };
  }
  const node = withoutNull(schema);
  const reference = schemaName(stringAt(node, "$ref"));
  return { nullable: node !== schema, reference, node, path };
}

// Null is a part of the whole, also if a single variant lists it. Returns the same list if none does.
function withoutNullVariants(variants: readonly Json[]): readonly Json[] {
  const rest = variants
    .filter((variant) => !isNullSchema(variant))
    .map((variant) => (isObject(variant) ? withoutNull(variant) : variant));
  return equal(rest, variants) ? variants : rest;
}

/** Removes repeated members of `allOf`, which add nothing. */
export function withoutRepeats(members: readonly Json[]): readonly Json[] {
  return members.filter((member, index) => members.findIndex((other) => equal(other, member)) === index);
}

/** Removes null from the types and values of a schema; returns the same schema if it has none. */
export function withoutNull(schema: JsonObject): JsonObject {
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

/** The keywords that list the variants of a value. */
export const CHOICES: readonly string[] = ["anyOf", "oneOf"];

/** Lists the variants of a value. */
export function variantsIn(keywords: JsonObject): readonly Json[] {
  return CHOICES.flatMap((keyword) => arrayAt(keywords, keyword));
}

/** Tells whether the variants of a value only restrict what is described beside them. */
export function isRestriction(keywords: JsonObject): boolean {
  // Describes no value of its own: neither its type nor its parts.
  const isRestricting = (name: string) =>
    name === "not" || (!["type", "$ref"].includes(name) && fieldOf("schema", name) === undefined);
  return variantsIn(keywords).every(
    (variant) => isObject(variant) && Object.keys(variant).every(isRestricting),
  );
}

/** Returns the values that `enum` and `const` allow; undefined without either. */
export function enumOf(keywords: JsonObject): readonly Json[] | undefined {
  const [values, constant] = [own(keywords, "enum"), own(keywords, "const")];
  if (constant !== undefined) return [constant];
  return isArray(values) ? values : undefined;
}

/** Describes the type of a schema in a few words: `user`, `string (date-time)[]`, `string or null`. */
export function describe(schema: JsonObject): string {
  const { nullable, reference, node } = unwrapValue(schema, []);
  const name = reference === undefined ? describeNode(node) : shortName(reference);
  return nullable ? `${name} or null` : name;
}

function describeNode(node: JsonObject): string {
  const items = own(node, "items");
  const type = own(node, "type");
  if (isObject(items)) return `${describe(items)}[]`;
  const format = stringAt(node, "format");
  const base = schemaName(stringAt(arrayAt(node, "allOf").filter(isObject)[0] ?? {}, "$ref"));
  const variants = variantsIn(node).filter(isObject);
  const described = variants.map(describe);
  // Without a type of their own, they only restrict the type beside them.
  const isRestricted = type !== undefined && described.every((text) => /^anything(?: \(|$)/.test(text));
  if (variants.length > 0 && !isRestricted) return described.join(" or ");
  const name = isArray(type) ? type.join(" or ") : typeof type === "string" ? type : undefined;
  const plain =
    name ?? (base === undefined ? (own(node, "properties") ? "object" : "anything") : shortName(base));
  const words = [enumOf(node) && "enum", format].filter((word) => word !== undefined);
  return words.length === 0 ? plain : `${plain} (${words.join(", ")})`;
}
