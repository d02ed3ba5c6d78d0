import { schemaOf } from "../../document/boolean-schema.ts";
import { arrayAt, equal, type JsonObject, mapValues, omit, own } from "../../document/json.ts";
import { BOUNDS } from "../resolved/bounds.ts";
import { isNothing, type Structure } from "../resolved/structure.ts";
import { structureOfValue } from "../resolved/structure-of-value.ts";
import { enumOf, unwrapValue, variantsIn } from "../resolved/value.ts";
import type { Side, Site, Walk } from "./walk.ts";

/** Tells whether a value has several variants. */
export function hasVariants({ keywords }: Structure): boolean {
  return variantsIn(keywords).length > 0;
}

/** Tells whether a value, or its only variant, may have any type. */
export function allowsAnything(side: Structure): boolean {
  return side.types === undefined && !hasVariants(side);
}

/**
 * Makes both sides nullable if both allow null, be it by one of their variants, or if one allows anything, which
 * includes null: the types tell the difference.
 */
export function alignNull(
  walk: Walk,
  { isNullable = false }: Site,
  was: Structure,
  is: Structure,
): readonly [Structure, Structure] {
  const isAny = [was, is].some(allowsAnything) && ![was, is].some(isNothing);
  const isShared = () => takesNull(walk.before, was) && takesNull(walk.after, is);
  if (!isNullable && !isAny && (was.nullable === is.nullable || !isShared())) return [was, is];
  return [
    { ...was, nullable: true },
    { ...is, nullable: true },
  ];
}

function takesNull(side: Side, { nullable, types, keywords }: Structure): boolean {
  const variants = nullable || types !== undefined ? [] : variantsIn(keywords).map(schemaOf);
  const allowsNull = (variant: JsonObject) =>
    structureOfValue(side.resolved, unwrapValue(variant, []))?.nullable === true;
  return nullable || variants.some(allowsNull);
}

/** Returns a value with `anyOf` for `oneOf`, if no value can match two variants and the other side has `anyOf`. */
export function withLoosestChoice(side: Side, schema: Structure, other: Structure): Structure {
  const { keywords } = schema;
  if (Object.hasOwn(other.keywords, "oneOf") || !hasVariants(other)) return schema;
  const variants = arrayAt(keywords, "oneOf")
    .filter((variant) => variant !== false)
    .map(schemaOf);
  const isDisjoint = own(keywords, "discriminator") !== undefined || areDisjoint(side, variants);
  if (variants.length === 0 || !isDisjoint) return schema;
  return { ...schema, keywords: { ...omit(keywords, "oneOf"), anyOf: variants } };
}

/** Tells whether no value can match two of some schemas. */
export function areDisjoint(side: Side, schemas: readonly JsonObject[]): boolean {
  const structures = schemas.map((schema) => structureOfValue(side.resolved, unwrapValue(schema, [])));
  return structures.every((a, index) => structures.slice(index + 1).every((b) => excludes(a, b)));
}

/** Keywords that restrict a value whose variants describe it. */
const BESIDE = ["enum", "const", "required", "pattern", ...BOUNDS];

/** Returns what stands beside the variants of the one side that has them, and the same keywords of the other. */
export function besideVariants(was: Structure, is: Structure): readonly [Structure, Structure] {
  const listed = hasVariants(was) ? was : is;
  const isCompared = (name: string) =>
    name === "default" || (BESIDE.includes(name) && Object.hasOwn(listed.keywords, name));
  const beside = (side: Structure): Structure => ({
    ...side,
    keywords: mapValues(side.keywords, (value, name) => (isCompared(name) ? value : undefined)),
    properties: new Map([...side.properties].filter(([name]) => listed.properties.has(name))),
  });
  return [beside(was), beside(is)];
}

// Objects are disjoint too if a required property is another constant in each.
function excludes(a: Structure | undefined, b: Structure | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const isShared = (type: string) => b.types?.map(asNumber).includes(asNumber(type)) !== false;
  if (a.types !== undefined && !a.types.some(isShared)) return true;
  if (haveNoMember(a.keywords, b.keywords)) return true;
  return [...a.properties].some(([name, { required, schema }]) => {
    const other = b.properties.get(name);
    return required && other?.required === true && haveNoMember(schema, other.schema);
  });
}

/** Returns the type of a value; an integer is a number. */
export function asNumber(type: string): string {
  return type === "integer" ? "number" : type;
}

function haveNoMember(a: JsonObject, b: JsonObject): boolean {
  const [members, others] = [enumOf(a), enumOf(b)];
  return members?.some((member) => others?.some((other) => equal(member, other)) !== false) === false;
}
