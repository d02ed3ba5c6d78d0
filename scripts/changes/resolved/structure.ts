import { schemaOf } from "../../document/boolean-schema.ts";
import { constraintsIn } from "../../document/grammar.ts";
import {
  arrayAt,
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { pointer, schemaName } from "../../document/pointer.ts";
import { ODATA_TYPE } from "../../document/vocabulary.ts";
import { InputError } from "../../errors.ts";
import { shortName } from "../words.ts";
import { bothOf, intersectKeywords } from "./conjunction.ts";
import { joinMarks, type Marks, marksOf } from "./marks.ts";
import { RANGES } from "./relation.ts";
import { describe, enumOf, withoutNull } from "./value.ts";

/** A property of an object, and the type that declares it. */
export interface Property extends Marks {
  readonly name: string;
  readonly schema: JsonObject;
  readonly path: readonly string[];
  /** The component that declares it: the type itself or a base; undefined if it is inline. */
  readonly owner: string | undefined;
  readonly required: boolean;
}

/** A schema with everything that it inherits. */
export interface Structure {
  /** The name of its component, or its type. */
  readonly typeName: string;
  /** Whether null is allowed explicitly. */
  readonly nullable: boolean;
  /**
   * Its keywords and those of its bases, intersected, without null and `properties`; `required` keeps only unlisted
   * names, and `allOf` what has no intersection.
   */
  readonly keywords: JsonObject;
  /** Its types, stated or implied by keywords; undefined if it may be anything, empty if it allows nothing. */
  readonly types: readonly string[] | undefined;
  /** Without `@odata.type`, whose presence on the wire does not depend on the document. */
  readonly properties: ReadonlyMap<string, Property>;
  /** The names of its bases and of theirs. */
  readonly ancestors: readonly string[];
  readonly path: readonly string[];
}

/** Finds the components that schemas refer to. */
export interface Components {
  component(section: string, name: string): JsonObject | undefined;
  /** Returns a component as it is written, which takes no time. */
  written(section: string, name: string): JsonObject | undefined;
}

type PartProperty = Omit<Property, "required">;

interface Parts {
  readonly keywords: JsonObject;
  readonly properties: ReadonlyMap<string, PartProperty>;
  readonly required: ReadonlySet<string>;
  readonly ancestors: readonly string[];
  /** Whether a type that extends itself was left out. */
  readonly isCut: boolean;
}

// The parts of bases by name, so that each is flattened once. Not those of a cycle: they depend on where it is entered.
const bases = new WeakMap<Components, Map<string, Parts>>();

/**
 * Flattens the bases of a plain schema into it, so that it does not matter which of them declares a property.
 *
 * @param owner the name of the component, or undefined for an inline schema
 * @throws {InputError} if its inheritance is too deep
 */
export function structureOf(
  components: Components,
  schema: JsonObject,
  path: readonly string[],
  owner: string | undefined,
): Structure {
  const {
    keywords: all,
    properties,
    required,
    ancestors,
  } = partsOf(components, schema, path, owner, owner === undefined ? [] : [owner]);
  const keywords = withoutNull(all);
  // A required name that is not a listed property is a constraint.
  const unlisted = [...required].filter((name) => !properties.has(name) && name !== ODATA_TYPE);
  return {
    typeName: owner === undefined ? describe(schema) : shortName(owner),
    nullable: keywords !== all,
    keywords: unlisted.length === 0 ? keywords : { ...keywords, required: unlisted },
    types: typesOf(keywords, properties.size > 0),
    properties: new Map(
      [...properties].map(([name, property]) => [name, { ...property, required: required.has(name) }]),
    ),
    ancestors,
    path,
  };
}

function partsOf(
  components: Components,
  schema: JsonObject,
  path: readonly string[],
  owner: string | undefined,
  open: readonly string[],
): Parts {
  const members = arrayAt(schema, "allOf").map(schemaOf);
  const parts = members.map((part, index): Parts => {
    const base = baseOf(components, part, open);
    return base === undefined
      ? partsOf(components, part, [...path, "allOf", String(index)], owner, open)
      : inheritedParts(components, base, open);
  });
  return [...parts, ownParts(components, schema, path, owner)].reduce(join);
}

const NOTHING: Parts = {
  keywords: {},
  properties: new Map(),
  required: new Set(),
  ancestors: [],
  isCut: false,
};

/** The deepest inheritance that the call stack allows. Published types have at most six levels. */
const MAX_LEVELS = 500;

function inheritedParts(components: Components, base: string, open: readonly string[]): Parts {
  const known = bases.get(components) ?? new Map<string, Parts>();
  bases.set(components, known);
  const before = known.get(base);
  if (before !== undefined) return before;
  const component = components.component("schemas", base);
  if (component === undefined) return NOTHING;
  if (open.includes(base)) return { ...NOTHING, isCut: true };
  if (open.length > MAX_LEVELS)
    throw new InputError(
      pointer("components", "schemas", base),
      `inheritance deeper than ${MAX_LEVELS} levels`,
    );
  const all = partsOf(components, component, ["components", "schemas", base], base, [...open, base]);
  const keywords = omit(constraintsIn(all.keywords), "discriminator");
  const inherited = { ...all, keywords, ancestors: [base, ...all.ancestors] };
  if (!all.isCut) known.set(base, inherited);
  return inherited;
}

// Follows a component that is only a reference.
function baseOf(components: Components, part: JsonObject, open: readonly string[]): string | undefined {
  const name = schemaName(stringAt(part, "$ref"));
  if (name === undefined || open.includes(name)) return name;
  return baseOf(components, components.component("schemas", name) ?? {}, [...open, name]) ?? name;
}

function ownParts(
  components: Components,
  schema: JsonObject,
  path: readonly string[],
  owner: string | undefined,
): Parts {
  const properties = entriesOf(objectAt(schema, "properties")).flatMap(([name, value]) => {
    if (name === ODATA_TYPE) return [];
    const property = schemaOf(value);
    const marks = marksOf(property, (target) => components.written("schemas", target));
    const entry = { name, schema: property, path: [...path, "properties", name], owner, ...marks };
    return [[name, entry] as const];
  });
  return {
    keywords: omit(schema, "allOf", "properties", "required"),
    properties: new Map(properties),
    required: new Set(stringsAt(schema, "required")),
    ancestors: [],
    isCut: false,
  };
}

function join(a: Parts, b: Parts): Parts {
  const both = [...b.properties].map(
    ([name, property]) => [name, joinProperty(a.properties.get(name), property)] as const,
  );
  return {
    keywords: intersectKeywords(a.keywords, b.keywords),
    properties: new Map([...a.properties, ...both]),
    required: new Set([...a.required, ...b.required]),
    ancestors: [...new Set([...a.ancestors, ...b.ancestors])],
    isCut: a.isCut || b.isCut,
  };
}

function joinProperty(a: PartProperty | undefined, b: PartProperty): PartProperty {
  if (a === undefined) return b;
  return { ...b, ...joinMarks(a, b), schema: bothOf(a.schema, b.schema) };
}

function typesOf(keywords: JsonObject, hasProperties: boolean): readonly string[] | undefined {
  const [type, not] = [own(keywords, "type"), own(keywords, "not")];
  if (not === true || (isObject(not) && Object.keys(not).length === 0)) return [];
  const stated = typeof type === "string" ? [type] : stringsAt(keywords, "type");
  if (stated.length > 0) {
    // Some documents write `number` with a format of whole numbers.
    const isWhole = Object.hasOwn(RANGES, stringAt(keywords, "format") ?? "");
    return [...new Set(stated.map((name) => (name === "number" && isWhole ? "integer" : name)))].toSorted();
  }
  if (hasProperties) return ["object"];
  if (own(keywords, "items") !== undefined) return ["array"];
  const values = enumOf(keywords);
  return values === undefined ? undefined : [...new Set(values.map(typeOfJson))].toSorted();
}

/** Returns the type of a value in words of JSON Schema. */
export function typeOfJson(value: Json): string {
  if (value === null) return "null";
  if (isArray(value)) return "array";
  return typeof value;
}

/** The types of values that are not made of others. */
const SCALARS = ["string", "number", "integer", "boolean", "null"];

/** Tells whether a value is a scalar; one that may be anything is not. */
export function isScalar({ types }: Pick<Structure, "types">): boolean {
  return types?.every((type) => SCALARS.includes(type)) === true;
}

/** Tells whether no value is allowed. */
export function isNothing({ types, nullable }: Pick<Structure, "types" | "nullable">): boolean {
  return types?.length === 0 && !nullable;
}

/** Tells whether requests without this property are refused. */
export function isDemanded(property: Property): boolean {
  return property.required && !property.readOnly;
}
