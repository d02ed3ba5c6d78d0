import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  own,
  stringAt,
  stringsAt,
} from "../../document/json.ts";
import { contentOf } from "./signature.ts";

/** The constraints that differ between two schemas, by keyword. */
export interface ConstraintsDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Constraints that changed without an obvious direction, tighter or looser. */
  readonly changed: readonly string[];
}

/** Keywords whose schema describes a part of a value, and the part in words; compared if both revisions have them. */
export const PARTS: Readonly<Record<string, string>> = {
  contains: "a contained item",
  propertyNames: "a property name",
  unevaluatedItems: "a further item",
  unevaluatedProperties: "a further property",
  contentSchema: "the content",
};

/** Keywords with several such schemas, which are compared by name or by position. */
export const PARTS_BY_NAME: readonly string[] = ["patternProperties", "dependentSchemas", "prefixItems"];

/** Keywords that are only compared for equality. */
const OPAQUE = ["not", "if", "contentEncoding", "contentMediaType"];

/**
 * Compares the keywords that restrict the values of two schemas and are not bounds (JSON Schema 2020-12, Core
 * section 10 and Validation section 6.5). A keyword that allows everything equals a missing one.
 */
export function compareConstraints(before: JsonObject, after: JsonObject): ConstraintsDifference {
  const [added, removed, changed]: [string[], string[], string[]] = [[], [], []];
  // Returns early: most schemas have no constraints.
  if (!hasConstraint(before) && !hasConstraint(after)) return { added, removed, changed };
  const compare = (name: string, was: Json | undefined, is: Json | undefined, isOpaque: boolean): void => {
    if (isSame(was, is)) return;
    if (was === undefined) added.push(name);
    else if (is === undefined) removed.push(name);
    // `false` allows no value.
    else if (is === false || was === false) (is === false ? added : removed).push(name);
    else if (isOpaque) changed.push(name);
  };
  // With a limit, `contains` for more items may allow fewer lists.
  const hasLimit = [before, after].some((schema) => Object.hasOwn(schema, "maxContains"));
  for (const name of [...Object.keys(PARTS), ...OPAQUE]) {
    const isOpaque = OPAQUE.includes(name) || (name === "contains" && hasLimit);
    compare(name, constraintAt(before, name), constraintAt(after, name), isOpaque);
  }
  for (const name of ["then", "else"]) {
    // If the condition differs, `if` is what changed.
    if (isSame(constraintAt(before, "if"), constraintAt(after, "if")))
      compare(name, constraintAt(before, name), constraintAt(after, name), false);
  }
  for (const name of PARTS_BY_NAME) {
    for (const key of partsOf(before, after, name)) {
      const [was, is] = [partAt(before, name, key), partAt(after, name, key)];
      const isListed = was !== false && is !== false;
      compare(`${name}/${key}${isListed ? "" : ": false"}`, meant(was), meant(is), false);
    }
  }
  const [choice, newChoice] = [choiceOf(before), choiceOf(after)];
  // `oneOf` restricts more than `anyOf`.
  if (newChoice !== choice && newChoice !== undefined && choice !== "oneOf") added.push(newChoice);
  else if (newChoice !== choice && choice !== undefined) removed.push(choice);
  const isClosed = (schema: JsonObject) => own(schema, "items") === false || undefined;
  compare("items: false", isClosed(before), isClosed(after), false);
  for (const [name, namesOf] of [
    ["dependentRequired", dependenciesOf],
    // In a structure, `required` keeps only the names of unlisted properties.
    ["required", (schema: JsonObject) => stringsAt(schema, "required")],
  ] as const) {
    const [was, is] = [namesOf(before), namesOf(after)];
    if (is.some((item) => !was.includes(item))) added.push(name);
    if (was.some((item) => !is.includes(item))) removed.push(name);
  }
  return { added, removed, changed };
}

const CHOICES = ["oneOf", "anyOf"];

function choiceOf(schema: JsonObject): string | undefined {
  return CHOICES.find((name) => arrayAt(schema, name).length > 0);
}

/** The keywords that `compareConstraints` covers. */
const CONSTRAINTS = [
  ...Object.keys(PARTS),
  ...PARTS_BY_NAME,
  ...OPAQUE,
  ...CHOICES,
  "then",
  "else",
  "dependentRequired",
  "items",
  "required",
];

function hasConstraint(schema: JsonObject): boolean {
  return CONSTRAINTS.some((name) => Object.hasOwn(schema, name));
}

/** A pattern that matches everything: it matches anywhere in a string. */
const EVERYTHING = /^(\^?(\.|\[\\s\\S\])\*\$?|\^|\$|)$/;

/** Returns the pattern of a schema; undefined without one and if it matches everything. */
export function patternOf(keywords: JsonObject): string | undefined {
  const pattern = stringAt(keywords, "pattern");
  return pattern === undefined || EVERYTHING.test(pattern) ? undefined : pattern;
}

/** Tells whether two schemas are equal, but for annotations. */
export function isSame(was: Json | undefined, is: Json | undefined): boolean {
  return isObject(was) && isObject(is) ? contentOf(was) === contentOf(is) : was === is;
}

function constraintAt(schema: JsonObject, name: string): Json | undefined {
  const value = own(schema, name);
  // That no further property is allowed has rules of its own.
  if (name === "unevaluatedProperties" && value === false) return undefined;
  // `contains` requires an item even if it allows any.
  return name === "contains" || name === "if" || name === "not" ? value : meant(value);
}

/** The keywords for the parts that a list or map of schemas leaves out. */
const OTHERS: Readonly<Record<string, string>> = {
  prefixItems: "items",
  patternProperties: "additionalProperties",
};

/** Returns the names or positions in a list or map of schemas on either side. */
export function partsOf(before: JsonObject, after: JsonObject, name: string): ReadonlySet<string> {
  return new Set([...Object.keys(own(before, name) ?? {}), ...Object.keys(own(after, name) ?? {})]);
}

/** Returns the schema for a part in a list or map of schemas, or for all parts that are not in it. */
export function partAt(schema: JsonObject, name: string, key: string): Json | undefined {
  const parts: JsonObject = Object(own(schema, name));
  return own(parts, key) ?? own(schema, OTHERS[name] ?? "");
}

function meant(value: Json | undefined): Json | undefined {
  return value === true || (isObject(value) && Object.keys(value).length === 0) ? undefined : value;
}

function dependenciesOf(schema: JsonObject): readonly string[] {
  const dependencies = own(schema, "dependentRequired");
  if (!isObject(dependencies)) return [];
  return Object.keys(dependencies).flatMap((name) =>
    stringsAt(dependencies, name).map((required) => JSON.stringify([name, required])),
  );
}
