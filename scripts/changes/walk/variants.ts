import { schemaOf } from "../../document/boolean-schema.ts";
import { constraintsIn, isAnnotation } from "../../document/grammar.ts";
import { groupBy } from "../../document/group.ts";
import { arrayAt, type JsonObject, objectAt, omit, stringAt, stringsAt } from "../../document/json.ts";
import { OF_TYPE } from "../resolved/applicable.ts";
import { formattedTypes } from "../resolved/relation.ts";
import { canonicalText } from "../resolved/signature.ts";
import { similarity } from "../resolved/similar.ts";
import { isScalar, type Structure } from "../resolved/structure.ts";
import { structureOfValue } from "../resolved/structure-of-value.ts";
import { CHOICES, describe, enumOf, unwrapValue, type Value } from "../resolved/value.ts";
import { code, shortName } from "../words.ts";
import { allowsAnything, asNumber, hasVariants } from "./choices.ts";
import type { Found, Placed, Side, Site, Walk } from "./walk.ts";

/**
 * Compares the variants of a value (`anyOf`, `oneOf`). Pairs those of the same component, those that are
 * equal, then those left of the same content, tag, title or type that have something in common with each other
 * alone. A value without variants is its own only variant.
 */
export function compareVariants(walk: Walk, site: Site, was: Structure, is: Structure): Found {
  const [old, each] = [variantsOf(walk.before, was, site.before), variantsOf(walk.after, is, site.after)];
  const compare = (before: Variant, after: Variant): Found => {
    const subject = `the variant ${code(nameOf(after))} of ${site.subject}`;
    // What another variant allows anyway makes no difference: to requests before, to responses after.
    const reach = {
      ...site.reach,
      request: site.reach.request && !before.isCovered,
      response: site.reach.response && !after.isCovered,
    };
    const isNullable = was.nullable && is.nullable;
    return walk.compareValues(walk, { subject, before, after, reach, isNullable });
  };
  const found: Found[] = [];
  const paired = new Set<Variant>();
  // By a key, as a union may have thousands of variants.
  const open = groupBy(each, (variant) => keyOf(variant, (name) => name));
  const removed = old.filter((variant) => {
    const same = open.get(keyOf(variant, walk.schemaName))?.shift();
    if (same === undefined) return true;
    found.push(compare(variant, same));
    paired.add(same);
    return false;
  });
  const isAlone = (variant: Variant) => !paired.has(variant);
  let [gone, now] = [removed, each.filter(isAlone)];
  for (const keyOf of [contentIn, tagOf, titleOf, typesIn, () => ""]) {
    for (const [before, after] of alikePairs(walk, gone, now, keyOf)) {
      found.push(compare(before, after));
      paired.add(before).add(after);
    }
    [gone, now] = [gone.filter(isAlone), now.filter(isAlone)];
  }
  const { subject, reach } = site;
  // A value of any type includes the variants of the other side; a whole type, those of that type.
  const beyond = (variants: readonly Variant[], from: Side, other: Structure, others: readonly Variant[]) => {
    if (allowsAnything(other)) return [];
    const whole = others.filter(({ isWhole }) => isWhole);
    return variants.filter((variant) => !variant.isCovered && !isCovered(from, variant, whole));
  };
  return [
    ...found.flat(),
    ...beyond(gone, walk.before, is, each).flatMap((variant) =>
      walk.found("variant", { subject, before: nameOf(variant), after: undefined }, variant.path, reach),
    ),
    ...beyond(now, walk.after, was, old).flatMap((variant) =>
      walk.found("variant", { subject, before: undefined, after: nameOf(variant) }, variant.path, reach),
    ),
  ];
}

type KeyOf = (variant: Variant, side: Side) => string;

// A component may be written out, or an inline variant become one.
const contentIn: KeyOf = ({ value: { reference, node } }, { resolved }) => {
  const component = reference === undefined ? undefined : resolved.component("schemas", reference);
  return canonicalText(omit(component ?? node, "description"));
};

// Returns the required constants, which distinguish variants that have no discriminator.
const tagOf: KeyOf = ({ value }, { resolved }) => {
  const structure = structureOfValue(resolved, value);
  const tags = [...(structure?.properties.values() ?? [])].flatMap(({ name, required, schema }) => {
    const values = required ? (enumOf(schema) ?? []) : [];
    return values.length === 1 ? [canonicalText([name, ...values])] : [];
  });
  return tags.toSorted().join();
};

const titleOf: KeyOf = ({ node }) => stringAt(node, "title") ?? "";

const typesIn: KeyOf = ({ value }, side) => partsOf(side, value).types?.join() ?? "";

/** The most pairs of a key that are looked at: their number grows with the square of the variants. */
const MOST_PAIRS = 1000;

// Pairs variants with the same key that have something in common with each other and with no other.
function alikePairs(walk: Walk, removed: readonly Variant[], added: readonly Variant[], keyOf: KeyOf) {
  const others = groupBy(added, (variant) => keyOf(variant, walk.after));
  const groups = groupBy(removed, (variant) => keyOf(variant, walk.before));
  return [...groups].flatMap(([key, old]) => {
    const now = others.get(key) ?? [];
    if (old.length * now.length > MOST_PAIRS) return [];
    const parts = (side: Side, variants: readonly Variant[]) =>
      variants.map((variant) => ({ variant, ...partsOf(side, variant.value) }));
    const counterparts = parts(walk.after, now);
    const pairs = parts(walk.before, old).flatMap((was) =>
      counterparts.filter((is) => isAlike(was, is)).map((is) => [was.variant, is.variant] as const),
    );
    return pairs.filter(([was, is]) => pairs.every(([a, b]) => (a === was) === (b === is)));
  });
}

/** A variant of a value. */
interface Variant extends Placed {
  readonly value: Value;
  /** Whether it allows all values of a type, whatever the other variants are. */
  readonly isWhole: boolean;
  /** Whether another variant allows all of its values. */
  readonly isCovered: boolean;
}

function variantsOf(side: Side, structure: Structure, placed: Placed): Variant[] {
  // Without null, which belongs to the whole value.
  const isNull = (variant: JsonObject) =>
    structure.nullable && partsOf(side, unwrapValue(variant, [])).types?.length === 0;
  const listed = (keyword: string) =>
    arrayAt(structure.keywords, keyword).flatMap((variant, index): Placed[] =>
      variant === false || isNull(schemaOf(variant))
        ? []
        : [{ node: schemaOf(variant), path: [...structure.path, keyword, String(index)] }],
    );
  const choices = hasVariants(structure)
    ? CHOICES.map((keyword) => ({ keyword, variants: listed(keyword) }))
    : [{ keyword: "", variants: [unwrapValue(placed.node, placed.path)] }];
  return choices.flatMap(({ keyword, variants }) => {
    const all = variants.flatMap((variant) => choicesOf(variant, keyword));
    const texts = groupBy(all, ({ node }) => canonicalText(isBare(node) ? constraintsIn(node) : node));
    const each = [...texts.values()]
      .flatMap(([first]) => first ?? [])
      .map((variant) => ({
        ...variant,
        value: unwrapValue(variant.node, []),
        isWhole: keyword !== "oneOf" && isBare(variant.node),
      }));
    const whole = each.filter(({ isWhole }) => isWhole);
    return each.map((variant) => ({ ...variant, isCovered: isCovered(side, variant, whole) }));
  });
}

// Tells whether another variant, which is a whole type or may be anything, allows all values of this one.
function isCovered(side: Side, variant: Omit<Variant, "isCovered">, whole: readonly Placed[]): boolean {
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

// Returns a text that is equal for variants that are the same, apart from their descriptions.
function keyOf({ value: { reference, node } }: Variant, renamed: (schema: string) => string): string {
  return reference === undefined
    ? canonicalText(omit(node, "description"))
    : `reference ${renamed(reference)}`;
}

/** The number of properties that name an untitled inline object. */
const NAMING = 3;

// Names an inline object by its title, otherwise by its properties.
function nameOf({ node: whole, value: { reference, node } }: Variant): string {
  const properties = Object.keys(objectAt(node, "properties"));
  if (reference !== undefined || properties.length === 0) return describe(whole);
  const names = [...properties.slice(0, NAMING), ...(properties.length > NAMING ? ["…"] : [])];
  return stringAt(node, "title") ?? `object with ${names.join(", ")}`;
}

// Two objects are alike if their names are similar or if they share most properties of the smaller one; two
// other values, if they share a type.
function isAlike(was: Parts, is: Parts): boolean {
  if (was.name !== undefined && is.name !== undefined && similarity(was.name, is.name) >= 0.5) return true;
  const types = was.types?.filter((type) => is.types?.includes(type) !== false) ?? is.types ?? ["any"];
  if (types.length === 0) return false;
  if (was.properties.length === 0 || is.properties.length === 0)
    return was.properties.length === is.properties.length;
  const common = was.properties.filter((name) => is.properties.includes(name));
  return common.length > Math.min(was.properties.length, is.properties.length) / 2;
}

interface Parts {
  readonly name: string | undefined;
  readonly types: readonly string[] | undefined;
  readonly properties: readonly string[];
}

function partsOf(side: Side, value: Value): Parts {
  const structure = structureOfValue(side.resolved, value);
  return {
    name: value.reference === undefined ? undefined : shortName(value.reference),
    types: structure?.types?.map(asNumber),
    properties: [...(structure?.properties.keys() ?? [])],
  };
}
