import { annotationsIn } from "../../document/grammar.ts";
import { type JsonObject, omit, own, stringsAt } from "../../document/json.ts";
import { pointer } from "../../document/pointer.ts";
import type { Reach } from "../reach.ts";
import { withApplicable } from "../resolved/applicable.ts";
import { beyondShared } from "../resolved/conjunction.ts";
import { compareEnums } from "../resolved/enum-difference.ts";
import { isNothing, type Structure } from "../resolved/structure.ts";
import { defaultOf, structureOfValue } from "../resolved/structure-of-value.ts";
import { describe, isRestriction, unwrapComponent, unwrapValue, type Value } from "../resolved/value.ts";
import { withWholeWrittenOut } from "../resolved/written-out.ts";
import { code, shortName } from "../words.ts";
import { compareApplicators } from "./applicators.ts";
import { alignNull, besideVariants, hasVariants, withLoosestChoice } from "./choices.ts";
import { compareFamilies } from "./families.ts";
import { componentAt } from "./placed.ts";
import { compareProperties } from "./properties.ts";
import { compareVariants } from "./variants.ts";
import { type Found, isMeant, noteUse, type Side, type Site, type Walk } from "./walk.ts";

/** A schema without any restriction. */
const NOTHING: Structure = {
  keywords: {},
  types: undefined,
  properties: new Map(),
  ancestors: [],
  path: [],
  nullable: false,
  typeName: "",
};

/**
 * Compares two schemas that describe the same value. Equal components are compared elsewhere, different ones
 * once for all such places; an inline schema is compared with the component that the other side refers to.
 */
export function compareValues(walk: Walk, site: Site): Found {
  const before = unwrapValue(site.before.node, site.before.path);
  const after = unwrapValue(site.after.node, site.after.path);
  const [was, is] = [before.reference, after.reference];
  const isInline = was === undefined && is === undefined;
  const isWithoutBase = [before, after].every(({ node }) => own(node, "allOf") === undefined);
  if (isInline && isWithoutBase) return compareStructures(walk, site, before, after);
  const text = isInline ? [] : compareText(walk, site, before, after);
  if (was !== undefined && is !== undefined) {
    // What a place adds: null, unless the component allows it already, and a default.
    const beside = ({ resolved }: Side, value: Value): Structure => ({
      ...NOTHING,
      nullable: before.nullable === after.nullable || structureOfValue(resolved, value)?.nullable === true,
      keywords: defaultOf(value.node),
    });
    const added = { before: beside(walk.before, before), after: beside(walk.after, after) };
    const stated = walk.found("schema", { subject: site.subject, ...added }, site.after.path, site.reach);
    if (walk.schemaName(was) === is) return [...text, ...stated];
    return [...text, ...stated, ...compareReferences(walk, site, was, is)];
  }
  const key = `${was ?? pointer(...before.path)} ${is ?? pointer(...after.path)}`;
  if (walk.open.has(key)) return text;
  const found = compareStructures({ ...walk, open: new Set([...walk.open, key]) }, site, before, after);
  if (was !== undefined) noteUse(walk, was, !found.some(isMeant));
  return [...text, ...found];
}

function compareReferences(walk: Walk, site: Site, was: string, is: string): Found {
  const key = JSON.stringify([was, is]);
  const components = walk.pairs.get(key) ?? { before: was, after: is, found: [] };
  walk.pairs.set(key, components);
  noteUse(walk, was, false);
  return [{ components, subject: site.subject, path: site.after.path, reach: site.reach }];
}

/**
 * Compares the pairs of differently named components that a walk found, and those found in turn: one after
 * the other, as references may form long chains and cycles.
 */
export function comparePairs(walk: Walk): void {
  for (const pair of walk.pairs.values()) {
    const reach = walk.before.reaches.of("schemas", pair.before);
    pair.found = compareComponentPair(walk, pair.before, pair.after, reach);
  }
}

/** Compares two schema components. */
export function compareComponentPair(walk: Walk, was: string, is: string, reach: Reach): Found {
  const [old, current] = [componentAt(walk.before, "schemas", was), componentAt(walk.after, "schemas", is)];
  if (old === undefined || current === undefined) return [];
  const site: Site = { subject: code(shortName(is)), before: old, after: current, reach };
  const [before, after] = [unwrapComponent(old.node, was), unwrapComponent(current.node, is)];
  // A component that is only a reference is compared like any value.
  if (before.reference !== undefined || after.reference !== undefined) return compareValues(walk, site);
  return compareStructures(walk, site, before, after, { before: was, after: is });
}

function compareStructures(
  walk: Walk,
  site: Site,
  before: Value,
  after: Value,
  components?: { readonly before: string; readonly after: string },
): Found {
  const [whole, wholeNow] = [
    structureOfValue(walk.before.resolved, before, components?.before),
    structureOfValue(walk.after.resolved, after, components?.after),
  ];
  if (whole === undefined || wholeNow === undefined) return [];
  const bases = whole.ancestors.map(walk.schemaName);
  const old = asBase(whole, before.reference, (name) => wholeNow.ancestors.includes(walk.schemaName(name)));
  const now = asBase(wholeNow, after.reference, (name) => bases.includes(name));
  const aligned = alignNull(
    walk,
    site,
    withWholeWrittenOut(walk.before.resolved, old),
    withWholeWrittenOut(walk.after.resolved, now),
  );
  const [[first, firstNow] = aligned, ...further] = beyondShared(...aligned);
  const described = (side: Structure, { node }: Value) =>
    components === undefined ? side : { ...side, typeName: describe(node) };
  const [was, is] = [described(first, before), described(firstNow, after)];
  const { subject, reach } = site;
  const { path } = site.after;
  if (isNothing(was) !== isNothing(is)) {
    const typed = ({ types, typeName, nullable }: Structure) => {
      const isNull = nullable && types?.length === 0;
      return { ...NOTHING, types, typeName, nullable: isNull };
    };
    return walk.found("schema", { subject, before: typed(was), after: typed(is) }, path, reach);
  }
  const isInline = before.reference === undefined && after.reference === undefined;
  const pair = { kind: "schema" as const, subject, before: was.keywords, after: is.keywords };
  const isOneSided = hasVariants(was) !== hasVariants(is);
  const isRestricted = [was, is].every(({ keywords }) => isRestriction(keywords));
  const areVariants = (hasVariants(was) || hasVariants(is)) && !(isOneSided && isRestricted);
  const isUntyped = was.types === undefined || is.types === undefined;
  const found = [
    ...(isInline ? walk.found("object", pair, path, reach) : []),
    ...compareFamilies(walk, site, was, is, components),
    ...(areVariants ? compareVariants(walk, site, was, is) : []),
    ...further.flatMap(([a, b]) => compareFurther(walk, site, a, b)),
  ];
  // If only one side has variants, these are compared, rather than the keywords that they share.
  if (isOneSided && areVariants) {
    const [old, now] = besideVariants(requiredBeyond(is, was), requiredBeyond(was, is));
    const untyped = (side: Structure): Structure => ({ ...side, types: undefined, ancestors: [] });
    return [
      ...found,
      ...walk.found("schema", { subject, before: untyped(old), after: untyped(now) }, path, reach),
      ...compareMembers(walk, site, was, is),
      ...compareProperties(walk, site, old, now),
    ];
  }
  return [
    ...found,
    ...walk.found(
      "schema",
      { subject, ...restrictions(walk, was, is, areVariants && !isRestricted && isUntyped) },
      path,
      reach,
    ),
    ...compareMembers(walk, site, was, is),
    ...compareProperties(walk, { ...site, reach: withinType(reach, is) }, was, is),
    ...compareApplicators(walk, site, was, is),
  ];
}

// A value that may be anything may still have each property in requests.
function withinType(reach: Reach, { types, properties }: Structure): Reach {
  return types === undefined && properties.size === 0 ? { ...reach, request: false } : reach;
}

// Compares keywords that several members of an `allOf` have, apart from the first.
function compareFurther(walk: Walk, site: Site, was: Structure, is: Structure): Found {
  if (hasVariants(was) && hasVariants(is)) return compareVariants(walk, site, was, is);
  // The types are compared with what else the members state.
  const pair = { subject: site.subject, ...restrictions(walk, was, is, true) };
  return [
    ...walk.found("schema", pair, site.after.path, site.reach),
    ...compareApplicators(walk, site, was, is),
  ];
}

// A reference counts as extending its component if the other side extends it.
function asBase(
  side: Structure,
  reference: string | undefined,
  isExtended: (name: string) => boolean,
): Structure {
  if (reference === undefined || !isExtended(reference)) return side;
  return { ...side, ancestors: [reference, ...side.ancestors] };
}

// Returns what the keywords of both sides restrict.
function restrictions(
  walk: Walk,
  was: Structure,
  is: Structure,
  haveTypes: boolean,
): { readonly before: Structure; readonly after: Structure } {
  const [before, after] = [withLoosestChoice(walk.before, was, is), withLoosestChoice(walk.after, is, was)];
  const typed = (side: Structure, { types }: Structure): Structure => {
    // The types of a value are those of its variants, if these have any.
    if (haveTypes) return { ...side, types: undefined };
    // Otherwise it is named by its own, not by its variants.
    const typeName = hasVariants(side) && types !== undefined ? types.join(" or ") : side.typeName;
    return { ...side, typeName };
  };
  return {
    before: {
      ...typed(requiredBeyond(is, withApplicable(before, is)), was),
      ancestors: was.ancestors.map(walk.schemaName),
    },
    after: typed(requiredBeyond(was, withApplicable(after, was)), is),
  };
}

// An unlisted required name is no constraint of its own if the other side requires a property of that name.
function requiredBeyond(other: Structure, side: Structure): Structure {
  if (own(side.keywords, "required") === undefined) return side;
  const names = stringsAt(side.keywords, "required").filter(
    (name) => other.properties.get(name)?.required !== true,
  );
  const keywords = omit(side.keywords, "required");
  return { ...side, keywords: names.length === 0 ? keywords : { ...keywords, required: names } };
}

function compareMembers(walk: Walk, { subject, after, reach }: Site, was: Structure, is: Structure): Found {
  const difference = compareEnums(was.keywords, is.keywords);
  return difference === undefined ? [] : walk.found("enum", { subject, ...difference }, after.path, reach);
}

// Compares the description beside a reference, which 3.1 allows; an inline side is compared with the component's.
function compareText(walk: Walk, site: Site, before: Value, after: Value): Found {
  const isMixed = before.reference === undefined || after.reference === undefined;
  const text = (side: Side, { node, reference }: Value): JsonObject => {
    const component = isMixed && reference !== undefined && side.resolved.component("schemas", reference);
    return annotationsIn({ ...component, ...node });
  };
  const [was, is] = [text(walk.before, before), text(walk.after, after)];
  const pair = { kind: "schema" as const, subject: site.subject, before: was, after: is };
  return walk.found("object", pair, site.after.path, site.reach);
}
