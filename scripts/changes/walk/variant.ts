import { schemaOf } from "../../document/boolean-schema.ts";
import { constraintsIn, isAnnotation } from "../../document/grammar.ts";
import { groupBy } from "../../document/group.ts";
import { arrayAt, type JsonObject, objectAt, omit, stringAt, stringsAt } from "../../document/json.ts";
import { OF_TYPE } from "../resolved/applicable.ts";
import { formattedTypes } from "../resolved/relation.ts";
import { canonicalText } from "../resolved/signature.ts";
import { isConstant } from "../resolved/simplify.ts";
import { isScalar, type Structure } from "../resolved/structure.ts";
import { structureOfValue } from "../resolved/structure-of-value.ts";
import { CHOICES, describe, enumOf, unwrapValue, type Value } from "../resolved/value.ts";
import { shortName } from "../words.ts";
import { areDisjoint, asNumber, hasVariants } from "./choices.ts";
import { componentAt } from "./placed.ts";
import type { Placed, Side } from "./walk.ts";

/** A variant of a value. */
export interface Variant extends Placed {
  readonly value: Value;
  /** The keyword that lists it, if any. */
  readonly keyword: string;
  /** Whether it allows all values of a type, whatever the other variants are. */
  readonly isWhole: boolean;
  /** Whether another variant allows all of its values. */
  readonly isCovered: boolean;
}

/** Lists the variants of a value; one without variants is its own only variant. */
export function variantsOf(side: Side, structure: Structure, placed: Placed): readonly Variant[] {
  const listed = (keyword: string) =>
    arrayAt(structure.keywords, keyword).flatMap((variant, index): Placed[] =>
      variant === false
        ? []
        : [{ node: schemaOf(variant), path: [...structure.path, keyword, String(index)] }],
    );
  const choices = hasVariants(structure)
    ? CHOICES.map((keyword) => ({ keyword, variants: listed(keyword) }))
    : [{ keyword: "", variants: [unwrapValue(placed.node, placed.path)] }];
  return choices.flatMap(({ keyword, variants }) => {
    const all = variants
      .filter((variant) => !isSharedNull(side, structure, variant))
      .flatMap((variant) => choicesOf(variant, keyword));
    const texts = groupBy(all, ({ node }) => canonicalText(isBare(node) ? constraintsIn(node) : node));
    const each = [...texts.values()].flatMap(([first]) => (first ? [variantOf(first, keyword)] : []));
    const whole = each.filter(({ isWhole }) => isWhole);
    return each.map((variant) => ({ ...variant, isCovered: isCovered(side, variant, whole) }));
  });
}

function variantOf({ node, path }: Placed, keyword: string): Omit<Variant, "isCovered"> {
  const isWhole = keyword !== "oneOf" && isBare(node);
  return { node, path, value: unwrapValue(node, []), keyword, isWhole };
}

// Null belongs to the whole value if that allows it.
function isSharedNull(side: Side, { nullable }: Structure, { node }: Placed): boolean {
  return nullable && partsOf(side, unwrapValue(node, [])).types?.length === 0;
}

/**
 * Lists the variants that a variant stands for: those of a union that it refers to, or the members of an enum. Empty
 * if it is no union, or one that means something else among the other variants.
 */
export function partsOfUnion(side: Side, structure: Structure, variant: Variant): readonly Variant[] {
  const { node, path, value, keyword, isCovered } = variant;
  if (value.nullable) return [];
  const component = value.reference && componentAt(side, "schemas", value.reference);
  const whole = component || { node, path };
  const kind = CHOICES.find((name) => arrayAt(whole.node, name).length > 0) ?? keyword;
  const listed = isConstant(whole.node) ? constantsOf(whole) : choicesOf(whole, kind);
  const parts = listed
    .filter((part) => !isSharedNull(side, structure, part))
    .map((part) => ({ ...variantOf(part, keyword), isCovered }));
  const isSame =
    kind === keyword ||
    areDisjoint(
      side,
      parts.map((part) => part.node),
    );
  return parts.length > 1 && isSame ? parts : [];
}

function constantsOf({ node, path }: Placed): Placed[] {
  return (enumOf(node) ?? []).map((member) => ({ node: { ...constraintsIn(node), enum: [member] }, path }));
}

/** Tells whether another variant, which is a whole type or may be anything, allows all values of this one. */
export function isCovered(
  side: Side,
  variant: Omit<Variant, "isCovered">,
  whole: readonly Placed[],
): boolean {
  const others = whole.filter((other) => other !== variant).map(({ node }) => stringAt(node, "type"));
  if (others.length === 0) return false;
  if (others.includes(undefined)) return true;
  const types = structureOfValue(side.resolved, variant.value)?.types;
  if (types === undefined || types.length === 0 || !isScalar({ types })) return false;
  return types.every((type) => others.includes(type) || (type === "integer" && others.includes("number")));
}

function isBare(node: JsonObject): boolean {
  return Object.keys(node).every((name) => name === "type" || isAnnotation(name));
}

// A variant that is only a choice of the same kind stands for its variants.
function choicesOf({ node, path }: Placed, keyword: string): Placed[] {
  const isOnly = Object.keys(node).every((name) => name === keyword || isAnnotation(name));
  const variants = arrayAt(node, keyword);
  if (!isOnly || variants.length === 0) return typesOf({ node, path });
  return variants.flatMap((variant, index) =>
    choicesOf({ node: schemaOf(variant), path: [...path, keyword, String(index)] }, keyword),
  );
}

/** Keywords that apply to every type. */
const OF_ANY = ["$ref", "enum", "const", "not", "if", "allOf", "anyOf", "oneOf"];

/** The keywords that describe the values of each type. */
const BY_TYPE = { ...OF_TYPE, object: [...(OF_TYPE["object"] ?? []), "properties"] };

// A variant of several types stands for one of each, with the keywords for it.
function typesOf({ node, path }: Placed): Placed[] {
  const types = stringsAt(node, "type");
  if (types.length < 2 || OF_ANY.some((name) => Object.hasOwn(node, name))) return [{ node, path }];
  const each = formattedTypes({ types, keywords: node }) ?? [];
  return each.map(({ type, format }) => {
    const of = asNumber(type);
    const idle = Object.entries(BY_TYPE).flatMap(([other, keywords]) => (other === of ? [] : keywords));
    const rest = constraintsIn(omit(node, "format", ...idle));
    return { node: { ...rest, type, ...(format === undefined ? {} : { format }) }, path };
  });
}

/** The number of properties that name an untitled inline object. */
const NAMING = 3;

/** Names a single constant by its value, and an inline object by its title, otherwise by its properties. */
export function nameOf({ node: whole, value: { reference, node } }: Variant): string {
  const [constant, ...others] = enumOf(node) ?? [];
  if (constant !== undefined && others.length === 0) return JSON.stringify(constant);
  const properties = Object.keys(objectAt(node, "properties"));
  if (reference !== undefined || properties.length === 0) return describe(whole);
  const names = [...properties.slice(0, NAMING), ...(properties.length > NAMING ? ["…"] : [])];
  return stringAt(node, "title") ?? `object with ${names.join(", ")}`;
}

/** What variants have in common. */
export interface Parts {
  readonly name: string | undefined;
  readonly types: readonly string[] | undefined;
  readonly properties: readonly string[];
}

/** Returns what a value may have in common with another one. */
export function partsOf(side: Side, value: Value): Parts {
  const structure = structureOfValue(side.resolved, value);
  return {
    name: value.reference === undefined ? undefined : shortName(value.reference),
    types: structure?.types?.map(asNumber),
    properties: [...(structure?.properties.keys() ?? [])],
  };
}
