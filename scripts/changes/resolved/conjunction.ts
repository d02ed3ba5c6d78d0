import { schemaOf } from "../../document/boolean-schema.ts";
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
  stringsAt,
} from "../../document/json.ts";
import { intersectTypes } from "../../normalize/schema-intersection.ts";
import { BOUNDS, isMultiple } from "./bounds.ts";
import { relateFormats } from "./relation.ts";
import { CHOICES, isRestriction, variantsIn, withoutRepeats } from "./value.ts";

/** Keywords whose schema describes all parts of some kind: with two of them, each part matches both. */
const FOR_ALL = [
  "items",
  "additionalProperties",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema",
];

/** Maps of such schemas. */
const FOR_ALL_BY_NAME = ["patternProperties", "dependentSchemas"];

/**
 * Intersects the keywords of two members of an `allOf`. Different values that no single value replaces, such as
 * two patterns, are kept in `allOf`, each in a schema of its own: see {@link beyondShared}.
 */
export function intersectKeywords(a: JsonObject, b: JsonObject): JsonObject {
  const [condition, other] = [keywordOf(a, "if"), keywordOf(b, "if")];
  if (condition !== undefined && other !== undefined && !equal(condition, other)) {
    const joined = intersectKeywords(omit(a, ...CONDITION), b);
    return { ...joined, allOf: united(arrayAt(joined, "allOf"), [condition, other]) };
  }
  const apart: JsonObject[] = [];
  const merged = mapValues(b, (value, name) => {
    const other = own(a, name);
    const isLast = isAnnotation(name) || name === "discriminator" || name === "allOf";
    if (other === undefined || isLast || equal(other, value)) return value;
    const both = intersect(name, other, value);
    if (both === undefined) apart.push({ [name]: other }, { [name]: value });
    return both ?? value;
  });
  const allOf = united(arrayAt(a, "allOf"), [...arrayAt(b, "allOf"), ...apart]);
  return { ...a, ...merged, ...(allOf.length === 0 ? {} : { allOf }) };
}

// Compares only what is added with what is there, as an `allOf` may have very many members.
function united(members: readonly Json[], added: readonly Json[]): readonly Json[] {
  return [...members, ...withoutRepeats(added.filter((one) => !members.some((other) => equal(one, other))))];
}

// Returns undefined if no single value allows what both allow.
function intersect(name: string, a: Json, b: Json): Json | undefined {
  if (name === "type") return unlessEmpty(intersectTypes(a, b));
  if (name === "uniqueItems") return a === true || b === true;
  if (name === "enum" && isArray(a) && isArray(b))
    return unlessEmpty(a.filter((value) => b.some((other) => equal(value, other))));
  if (FOR_ALL.includes(name)) return a !== false && b !== false && bothOf(schemaOf(a), schemaOf(b));
  if (FOR_ALL_BY_NAME.includes(name) && isObject(a) && isObject(b))
    return { ...a, ...mapValues(b, (value, key) => bothOf(schemaOf(own(a, key) ?? true), schemaOf(value))) };
  if (name === "dependentRequired" && isObject(a) && isObject(b))
    return { ...a, ...mapValues(b, (_, key) => [...new Set([...stringsAt(a, key), ...stringsAt(b, key)])]) };
  if (name === "format" && typeof a === "string" && typeof b === "string") {
    const relation = relateFormats(a, b);
    return relation === "narrows" ? b : relation === "widens" ? a : undefined;
  }
  return typeof a === "number" && typeof b === "number" ? tighter(name, a, b) : undefined;
}

// Members that contradict each other are probably a mistake, not meant to allow nothing.
function unlessEmpty(value: Json | undefined): Json | undefined {
  return isArray(value) && value.length === 0 ? undefined : value;
}

function tighter(bound: string, a: number, b: number): number | undefined {
  if (bound === "multipleOf") return isMultiple(a, b) ? a : isMultiple(b, a) ? b : undefined;
  if (!BOUNDS.includes(bound)) return undefined;
  return /^(exclusiveM|m)in/.test(bound) ? Math.max(a, b) : Math.min(a, b);
}

/** Makes the schema of the values that match both schemas. */
export function bothOf(a: JsonObject, b: JsonObject): JsonObject {
  if (equal(a, b)) return b;
  const isText = (schema: JsonObject) => Object.keys(schema).every(isAnnotation);
  return isText(a) || isText(b) ? { ...a, ...b } : { allOf: [a, b] };
}

/**
 * Removes what the members of both `allOf` state, so that a keyword of two intersected schemas is left with the
 * value that only this one has. `anyOf` and `oneOf` beside each other are two values of one keyword. Returns the two
 * schemas, then pairs of further such values.
 *
 * @param was a schema with the keywords that {@link intersectKeywords} joined
 */
export function beyondShared<T extends { readonly keywords: JsonObject }>(
  was: T,
  is: T,
): readonly (readonly [T, T])[] {
  const apart = [was, is].flatMap(({ keywords }) => arrayAt(keywords, "allOf")).filter(isObject);
  const haveBoth = [was, is].some(({ keywords }) => CHOICES.every((name) => Object.hasOwn(keywords, name)));
  const names = [...new Set([...apart.flatMap(nameOf), ...(haveBoth ? [CHOICE] : [])])];
  if (names.length === 0) return [[was, is]];
  const pairs = names.map((name) => pairsOf(valuesOf(was.keywords, name), valuesOf(is.keywords, name)));
  const further = pairs.flatMap(([, ...rest]) => rest);
  const shared = names.flatMap(unitOf);
  const whole = (side: T, values: readonly JsonObject[]): T => ({
    ...side,
    keywords: Object.assign({}, omit(side.keywords, ...shared), ...values),
  });
  const first = pairs.map(([pair = [{}, {}]]) => pair);
  const old = first.map(([value]) => value);
  const now = first.map(([, value]) => value);
  return [
    [whole(was, old), whole(is, now)],
    ...further.map(([a, b]): readonly [T, T] => [
      { ...was, keywords: a },
      { ...is, keywords: b },
    ]),
  ];
}

type Pair = readonly [JsonObject, JsonObject];

// Pairs the values that only one side has, those of the same condition or kind of choice first. A choice that both
// sides have is a pair as well: it describes the value that the others restrict.
function pairsOf(values: readonly JsonObject[], others: readonly JsonObject[]): readonly Pair[] {
  const isIn = (all: readonly JsonObject[]) => (one: JsonObject) => all.some((other) => equal(one, other));
  const [isShared, isOld] = [isIn(others), isIn(values)];
  const shared = values.filter((one) => isShared(one) && variantsIn(one).length > 0).slice(0, 1);
  const left = others.filter((one) => !isOld(one));
  const take = (isTaken: (other: JsonObject) => boolean): JsonObject | undefined => {
    const index = left.findIndex(isTaken);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const gone = values.filter((one) => !isShared(one));
  const alike = gone.map((one) => [one, take((other) => isAlike(one, other))] as const);
  const pairs = alike.map(([one, other]): Pair => [one, other ?? take(() => true) ?? {}]);
  const isSecondary = (pair: Pair) => Number(pair.every(isRestriction));
  return [...shared.map((one): Pair => [one, one]), ...pairs, ...left.map((one): Pair => [{}, one])].toSorted(
    (a, b) => isSecondary(a) - isSecondary(b),
  );
}

function isAlike(one: JsonObject, other: JsonObject): boolean {
  return equal(own(one, "if"), own(other, "if")) && isRestriction(one) === isRestriction(other);
}

function valuesOf(keywords: JsonObject, name: string): readonly JsonObject[] {
  if (name === CHOICE) return CHOICES.flatMap((keyword) => valuesOf(keywords, keyword));
  const members = arrayAt(keywords, "allOf").filter(isObject);
  const apart = members.filter((member) => Object.hasOwn(member, name));
  const value = keywordOf(keywords, name);
  return apart.length > 0 || value === undefined ? apart : [value];
}

// Returns a keyword with those that mean something only beside it, if a schema has it.
function keywordOf(keywords: JsonObject, name: string): JsonObject | undefined {
  if (!Object.hasOwn(keywords, name)) return undefined;
  return mapValues(keywords, (value, key) => (unitOf(name).includes(key) ? value : undefined));
}

function nameOf(value: JsonObject): readonly string[] {
  if (Object.hasOwn(value, "if")) return ["if"];
  return Object.keys(value).map((name) => (CHOICES.includes(name) ? CHOICE : name));
}

/** Stands for all of `CHOICES`. */
const CHOICE = "choice";

const CONDITION = ["if", "then", "else"];

function unitOf(name: string): readonly string[] {
  return name === "if" ? CONDITION : name === CHOICE ? CHOICES : [name];
}
