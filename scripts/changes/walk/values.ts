import { isAnnotation } from "../../document/grammar.ts";
import { isObject, type JsonObject, mapValues, own } from "../../document/json.ts";
import type { SchemaSide } from "../pairs.ts";
import type { Reach } from "../reach.ts";
import { describe } from "../views/describe.ts";
import { compareEnums } from "../views/enum-difference.ts";
import { enumOf, structureOf } from "../views/structure.ts";
import { unwrapComponent, unwrapValue, type Value } from "../views/value.ts";
import { code, shortName } from "../words.ts";
import { compareProperties } from "./properties.ts";
import { compareVariants, hasVariants } from "./variants.ts";
import { isMeant, listen, type Side, type Site, type Walk } from "./walk.ts";

/**
 * Compares two schemas that describe the same value. Where both are the same component, that is compared
 * by itself; where one stands written out, or is another, what they hold is compared.
 */
export function compareValues(walk: Walk, site: Site): void {
  const before = unwrapValue(site.before.node, site.before.path);
  const after = unwrapValue(site.after.node, site.after.path);
  const [was, is] = [before.reference, after.reference];
  if (was !== undefined || is !== undefined) compareWords(walk, site, before, after);
  if (was === undefined && is === undefined) {
    compareStructures(walk, site, before, after);
    return;
  }
  if (was !== undefined && is !== undefined && walk.schemaName(was) === is) {
    compareNullability(walk, site, before, after);
    return;
  }

  const circle = `${was ?? "inline"} → ${is ?? "inline"}`;
  if (walk.open.has(circle)) return;
  const inner: Walk = { ...walk, open: new Set([...walk.open, circle]) };
  const differences = listen(inner, (silent) => compareStructures(silent, site, before, after)).filter(
    isMeant,
  );
  if (was !== undefined && !isIn(walk.after, was))
    walk.noteReplaced(was, is === undefined && differences.length === 0);
  const isAnother = was !== undefined && is !== undefined && isIn(walk.after, was) && isIn(walk.before, is);
  if (!isAnother) {
    compareStructures(inner, site, before, after);
    return;
  }
  const pair = { subject: site.subject, before: was, after: is, differences };
  walk.report("reference", pair, site.after.path, site.reach);
}

/** Compares a schema component with what it is called now. */
export function compareSchemaComponents(walk: Walk, name: string, reach: Reach): void {
  const now = walk.schemaName(name);
  const [old, current] = [componentIn(walk.before, name), componentIn(walk.after, now)];
  if (old === undefined || current === undefined) return;
  const site: Site = {
    subject: code(shortName(now)),
    before: { node: old, path: ["components", "schemas", name] },
    after: { node: current, path: ["components", "schemas", now] },
    reach,
  };
  const [before, after] = [unwrapComponent(old, name), unwrapComponent(current, now)];
  // A component that is nothing but another one is compared like any value.
  if (before.reference !== undefined || after.reference !== undefined) {
    compareValues(walk, site);
    return;
  }
  compareStructures(walk, site, before, after, { before: name, after: now });
}

function compareStructures(
  walk: Walk,
  site: Site,
  before: Value,
  after: Value,
  components?: { readonly before: string; readonly after: string },
): void {
  const was = sideOf(walk.before, before, components?.before);
  const is = sideOf(walk.after, after, components?.after);
  if (was === undefined || is === undefined) return;
  const { subject, reach } = site;
  if (before.reference === undefined && after.reference === undefined) {
    const pair = { kind: "schema" as const, subject, before: was.keywords, after: is.keywords };
    walk.report("object", pair, site.after.path, reach);
  }
  if (hasVariants(was) || hasVariants(is)) compareVariants(walk, site, was, is, compareValues);
  if (hasVariants(was) !== hasVariants(is)) {
    // One form became several, or the other way round: what they hold is compared form by form.
    compareNullability(walk, site, was, is);
    return;
  }
  // Of several forms, each has types of its own.
  const forms = hasVariants(was) ? { types: undefined } : {};
  const old = { ...was, ...forms, ancestors: was.ancestors.map(walk.schemaName) };
  walk.report("schema", { subject, before: old, after: { ...is, ...forms } }, site.after.path, reach);
  const [members, now] = [enumOf(was.keywords), enumOf(is.keywords)];
  if (members !== undefined && now !== undefined) {
    const difference = compareEnums(members, now, { before: was.keywords, after: is.keywords });
    walk.report("enum", { subject, difference }, site.after.path, reach);
  }
  compareProperties(walk, site, was, is, compareValues);
  compareItems(walk, site, was, is);
}

const NOTHING: SchemaSide = {
  keywords: {},
  types: undefined,
  properties: new Map(),
  ancestors: [],
  path: [],
  nullable: false,
  typeName: "",
};

// What the component allows by itself is said at the component.
function compareNullability(
  walk: Walk,
  site: Site,
  before: { readonly nullable: boolean },
  after: { readonly nullable: boolean },
): void {
  const pair = {
    subject: site.subject,
    before: { ...NOTHING, nullable: before.nullable },
    after: { ...NOTHING, nullable: after.nullable },
  };
  walk.report("schema", pair, site.after.path, site.reach);
}

function compareItems(walk: Walk, site: Site, was: SchemaSide, is: SchemaSide): void {
  const compare = (type: string, keyword: string, words: string): void => {
    const [old, now] = [own(was.keywords, keyword), own(is.keywords, keyword)];
    const isSame = was.types?.includes(type) === true && is.types?.includes(type) === true;
    if (!isSame || old === false || now === false || (!isObject(old) && !isObject(now))) return;
    compareValues(walk, {
      subject: `${words} of ${site.subject}`,
      before: { node: isObject(old) ? old : {}, path: [...was.path, keyword] },
      after: { node: isObject(now) ? now : {}, path: isObject(now) ? [...is.path, keyword] : is.path },
      reach: site.reach,
    });
  };
  compare("array", "items", "an item");
  compare("object", "additionalProperties", "a further property");
}

// A value with everything that it refers to; undefined where references go round in circles.
function sideOf(side: Side, value: Value, component: string | undefined): SchemaSide | undefined {
  const seen = new Set<string>();
  let { nullable } = value;
  let [current, name] = [value, component];
  while (current.reference !== undefined) {
    name = current.reference;
    const node = componentIn(side, name);
    if (node === undefined || seen.has(name)) return undefined;
    seen.add(name);
    current = unwrapComponent(node, name);
    nullable ||= current.nullable;
  }
  const structure =
    name === undefined
      ? structureOf(side.plain, current.node, current.path, undefined)
      : side.structure(name);
  const typeName = name === undefined ? describe(current.node) : shortName(name);
  return structure === undefined ? undefined : { ...structure, nullable, typeName };
}

// What stands beside a reference: words, which 3.1 allows there. Where the other side is written out, the
// words of what is referred to count too.
function compareWords(walk: Walk, site: Site, before: Value, after: Value): void {
  const isMixed = before.reference === undefined || after.reference === undefined;
  const words = (side: Side, { node, reference }: Value): JsonObject => {
    const component = isMixed && reference !== undefined ? componentIn(side, reference) : undefined;
    const all = { ...component, ...node };
    return mapValues(all, (value, name) => (isAnnotation(name) ? value : undefined));
  };
  const [was, is] = [words(walk.before, before), words(walk.after, after)];
  const pair = { kind: "schema" as const, subject: site.subject, before: was, after: is };
  walk.report("object", pair, site.after.path, site.reach);
}

function componentIn(side: Side, name: string): JsonObject | undefined {
  return side.plain.component("schemas", name);
}

function isIn(side: Side, name: string): boolean {
  return componentIn(side, name) !== undefined;
}
