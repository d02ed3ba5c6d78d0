import { groupBy } from "../../document/group.ts";
import { omit, stringAt } from "../../document/json.ts";
import { canonicalText, contentOf } from "../resolved/signature.ts";
import { similarity } from "../resolved/similar.ts";
import type { Structure } from "../resolved/structure.ts";
import { structureOfValue } from "../resolved/structure-of-value.ts";
import { enumOf } from "../resolved/value.ts";
import { code } from "../words.ts";
import { allowsAnything } from "./choices.ts";
import { isCovered, nameOf, type Parts, partsOf, partsOfUnion, type Variant, variantsOf } from "./variant.ts";
import { type Found, isMeant, noteUse, type Side, type Site, type Walk } from "./walk.ts";

/** The most levels of unions within unions that are written out. */
const MOST_LEVELS = 3;

/**
 * Compares the variants of a value (`anyOf`, `oneOf`). Pairs those of the same component, those that are
 * equal, then those left of the same content, tag, title or type that have something in common with each other
 * alone. Unions and enums left are written out if the other side has a part of them.
 */
export function compareVariants(walk: Walk, site: Site, was: Structure, is: Structure): Found {
  const [old, each] = [variantsOf(walk.before, was, site.before), variantsOf(walk.after, is, site.after)];
  const found: Found[] = [];
  const paired = new Set<Variant>();
  const pair = (before: Variant, after: Variant): void => {
    const subject = `the variant ${code(nameOf(after))} of ${site.subject}`;
    // What another variant allows anyway makes no difference: to requests before, to responses after.
    const reach = {
      ...site.reach,
      request: site.reach.request && !before.isCovered,
      response: site.reach.response && !after.isCovered,
    };
    const isNullable = was.nullable && is.nullable;
    found.push(walk.compareValues(walk, { subject, before, after, reach, isNullable }));
    paired.add(before).add(after);
  };
  const left = (variants: readonly Variant[]) => variants.filter((variant) => !paired.has(variant));
  const writtenOut: Variant[] = [];
  let [gone, now] = [old, each];
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    // By a key, as a union may have thousands of variants.
    const open = groupBy(now, (variant) => keyOf(variant, (name) => name));
    for (const variant of gone) {
      const same = open.get(keyOf(variant, walk.schemaName))?.shift();
      if (same !== undefined) pair(variant, same);
    }
    for (const keyOf of [contentIn, tagOf, titleOf, typesIn, () => ""]) {
      for (const [before, after] of alikePairs(walk, left(gone), left(now), keyOf)) pair(before, after);
    }
    [gone, now] = [left(gone), left(now)];
    const parts = partsOfUnions(walk, [gone, was], [now, is]);
    if (parts.size === 0) break;
    const expanded = (variant: Variant) => parts.get(variant) ?? [variant];
    writtenOut.push(...gone.filter((variant) => parts.has(variant)));
    [gone, now] = [gone.flatMap(expanded), now.flatMap(expanded)];
  }
  const { subject, reach } = site;
  // A value of any type includes the variants of the other side; a whole type, those of that type.
  const beyond = (variants: readonly Variant[], from: Side, other: Structure, others: readonly Variant[]) => {
    if (allowsAnything(other)) return [];
    const whole = others.filter(({ isWhole }) => isWhole);
    return variants.filter((variant) => !variant.isCovered && !isCovered(from, variant, whole));
  };
  const all = [
    ...found.flat(),
    ...beyond(gone, walk.before, is, each).flatMap((variant) =>
      walk.found("variant", { subject, before: nameOf(variant), after: undefined }, variant.path, reach),
    ),
    ...beyond(now, walk.after, was, old).flatMap((variant) =>
      walk.found("variant", { subject, before: undefined, after: nameOf(variant) }, variant.path, reach),
    ),
  ];
  for (const { value } of writtenOut)
    if (value.reference !== undefined) noteUse(walk, value.reference, !all.some(isMeant));
  return all;
}

// Returns the parts of each union or enum that has one in common with the other side.
function partsOfUnions(
  walk: Walk,
  [gone, was]: readonly [readonly Variant[], Structure],
  [now, is]: readonly [readonly Variant[], Structure],
): ReadonlyMap<Variant, readonly Variant[]> {
  if (gone.length === 0 || now.length === 0) return new Map();
  const split = (side: Side, structure: Structure, variants: readonly Variant[]) =>
    variants.map((variant) => {
      const parts = partsOfUnion(side, structure, variant);
      const contents = parts.map((part) => contentIn(part, side));
      return { variant, parts, contents, all: [contentIn(variant, side), ...contents] };
    });
  const [old, current] = [split(walk.before, was, gone), split(walk.after, is, now)];
  const shared = (some: typeof old, others: typeof old) => {
    const known = new Set(others.flatMap(({ variant, all }) => (variant.isCovered ? [] : all)));
    return some.filter(({ contents }) => contents.some((content) => known.has(content)));
  };
  const unions = [...shared(old, current), ...shared(current, old)];
  return new Map(unions.map(({ variant, parts }) => [variant, parts]));
}

type KeyOf = (variant: Variant, side: Side) => string;

// A component may be written out, or an inline variant become one. The members of an enum imply its type.
const contentIn: KeyOf = ({ value: { reference, node } }, { resolved }) => {
  const schema = (reference === undefined ? undefined : resolved.component("schemas", reference)) ?? node;
  return contentOf(enumOf(schema) === undefined ? schema : omit(schema, "type"));
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

// Returns a text that is equal for variants that are the same, apart from their descriptions.
function keyOf({ value: { reference, node } }: Variant, renamed: (schema: string) => string): string {
  return reference === undefined
    ? canonicalText(omit(node, "description"))
    : `reference ${renamed(reference)}`;
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
